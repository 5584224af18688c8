import type { Logger } from '@lien-thong/kit/logging';
import type { SubgraphDirectory } from '../subgraphs/subgraph-directory';
import type { SubgraphWatch } from '../subgraphs/subgraph-watch';
import type { Snapshot } from '../supergraph';

/** What the graph's answers about itself rest on. */
export interface GraphSettings {
  /** The supergraph that is served at the moment. */
  readonly snapshot: () => Snapshot;
  readonly directory: SubgraphDirectory;
  readonly watch: SubgraphWatch;
  /** When this process began to measure. */
  readonly since: Date;
  readonly logger: Logger;
}
