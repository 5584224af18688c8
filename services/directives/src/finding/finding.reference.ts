import type { ServiceContext } from '../context';
import type { FindingRow } from './finding.entity';

/** A finding whose id comes from this subgraph's own tables, so that it exists. */
export const knownFinding = async (id: string, { loaders }: ServiceContext) =>
  (await loaders.findingById.load(id)) as FindingRow;
