import type { Connection } from '@lien-thong/kit/connections';
import type { ProcedureRow } from '../procedure/procedure.entity';
import type { SearchResult } from './search.loader';
import type { Reading } from './search.reading';

/** A result with the reading of the search that found it. */
export interface SearchEdgeRow {
  readonly cursor: string;
  readonly node: Promise<ProcedureRow>;
  readonly reading: Reading;
}

/** A page of results, with what follows from the whole search. */
export interface SearchConnectionRow extends Omit<Connection<Promise<ProcedureRow>>, 'edges'> {
  readonly edges: SearchEdgeRow[];
  readonly corrections: Reading['corrections'];
  readonly hidden: SearchResult['hidden'];
}
