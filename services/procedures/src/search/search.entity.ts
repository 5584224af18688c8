import type { ProcedureRow } from '../procedure/procedure.entity';
import type { Reading } from './search.reading';

/** A result with the reading of the search that found it. */
export interface SearchEdgeRow {
  readonly cursor: string;
  readonly node: Promise<ProcedureRow>;
  readonly reading: Reading;
}
