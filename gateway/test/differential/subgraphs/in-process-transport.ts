import { setImmediate } from 'node:timers/promises';
import { textOf } from '../../../src/byte-text';
import type { SubgraphTransport } from '../../../src/subgraphs/transport';
import { hash } from '../data/hash';
import type { World } from '../data/world';
import type { OpenGraph } from '../supergraphs';
import { withFault, type FaultySubgraph } from './faulty-answer';

const LONGEST_WAIT = 8;

/**
 * Carries requests to the subgraphs of a graph in one world, as text there and back. Answers come sooner or later, in
 * another order for each world, and the same for every executor: what is merged last counts where subgraphs disagree.
 */
export function inProcessTransports(
  { subgraphs, identities }: OpenGraph,
  world: World,
  faulty?: FaultySubgraph,
): (name: string) => SubgraphTransport {
  return (name) => ({
    async send({ body: bytes }) {
      const body = textOf(bytes);
      const { query } = JSON.parse(body) as { query: string };
      const rounds = hash(world.text(`wait/${name}/${query}`)) % LONGEST_WAIT;
      for (let round = 0; round < rounds; round++) await setImmediate();
      const answer = await subgraphs.get(name)?.answer(body, world, identities);
      return Buffer.from(faulty?.name === name ? withFault(answer ?? '', body, faulty) : (answer ?? ''));
    },
    close: () => Promise.resolve(),
  });
}
