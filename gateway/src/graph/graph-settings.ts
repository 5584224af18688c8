import type { Logger } from '@lien-thong/kit/logging';
import type { SubgraphDirectory } from '../subgraphs/subgraph-directory';
import type { SubgraphWatch } from '../subgraphs/subgraph-watch';
import type { Snapshot } from '../supergraph';
import type { UnusedFields } from '../usage';

/** What the graph's answers about itself rest on. */
export interface GraphSettings {
  /** The supergraph that is served at the moment. */
  readonly snapshot: () => Snapshot;
  readonly directory: SubgraphDirectory;
  readonly watch: SubgraphWatch;
  /** When this process began to measure. */
  readonly since: Date;
  /** Asks who knows the use of the graph; null where nobody is told of it. */
  readonly unusedFields: (() => Promise<UnusedFields>) | null;
  readonly logger: Logger;
}
