import type { SubgraphTransport } from '../../../src/subgraphs/transport';
import type { World } from '../data/world';
import type { OpenGraph } from '../supergraphs';
import { withFault, type FaultySubgraph } from './faulty-answer';

/** Carries requests to the subgraphs of a graph in one world, as text there and back. */
export function inProcessTransports(
  { subgraphs, identities }: OpenGraph,
  world: World,
  faulty?: FaultySubgraph,
): (name: string) => SubgraphTransport {
  return (name) => ({
    async send({ body }) {
      const answer = await subgraphs.get(name)?.answer(body, world, identities);
      return Buffer.from(faulty?.name === name ? withFault(answer ?? '', body, faulty) : (answer ?? ''));
    },
    close: () => Promise.resolve(),
  });
}
