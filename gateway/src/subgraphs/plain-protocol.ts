import type { SubgraphProtocol } from './protocol';
import { SubgraphError } from './subgraph-error';
import { unavailableSubgraph } from './unavailable-subgraph';

const UNCODED = 'DOWNSTREAM_SERVICE_ERROR';

/**
 * Subgraphs that know nothing of this graph: nothing but the question is sent, and of an error the message and the code
 * go on. Address, status and whatever else is in it stay behind.
 */
export const plainProtocol: SubgraphProtocol = {
  headersOf: () => ({}),
  answered: ({ message, extensions }) =>
    new SubgraphError(message, typeof extensions?.code === 'string' ? extensions.code : UNCODED),
  unavailable: unavailableSubgraph,
};
