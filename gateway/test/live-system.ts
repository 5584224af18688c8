import { readFileSync } from 'node:fs';
import path from 'node:path';
import { compose } from '@lien-thong/schema/compose';
import { subgraph } from '@lien-thong/schema/graph';
import { fakeFollower, type FakeFollower } from './fake-follower';
import { fakeSubgraph, type FakeAnswer, type FakeRequest, type FakeSubgraph } from './fake-subgraph';
import { smallSystem, type SmallSystem } from './small-system';
import type { GatewayOptions } from '../src/server';

const SHARED = readFileSync(path.resolve(__dirname, '../../services/kit/schema/shared.graphql'), 'utf8');

export const SAILED = 'ships.ship-sailed.v1';
export const SUNK = 'ships.ship-sunk.v1';

/** Ships that are followed in one subgraph, their crews in another. */
export function liveSupergraph(
  shipFields = 'id: ID! name: String! port: String',
  crewFields = 'id: ID! crew(above: Int): Int captain: String',
): string {
  return compose([
    subgraph(
      'ships',
      `type Query { ship(id: ID!): Ship }
       type Subscription {
         shipSailed(id: ID, port: String, fast: Boolean): Ship @event(type: ["${SAILED}", "${SUNK}"], key: "ship")
         shipSeen(id: ID): Ship
       }
       "A ship." type Ship @key(fields: "id") { ${shipFields} }`,
      SHARED,
    ),
    subgraph('crews', `type Query { heads: Int } type Ship @key(fields: "id") { ${crewFields} }`, SHARED),
  ]).supergraphSdl;
}

type Answer = (request: FakeRequest) => FakeAnswer | Promise<FakeAnswer>;

export interface LiveSystem extends SmallSystem {
  readonly bus: FakeFollower;
  readonly ships: FakeSubgraph;
  readonly crews: FakeSubgraph;
  /** What the subgraphs answer from now on; both answer every ship rightly at first. */
  answers: { ships: Answer; crews: Answer };
}

export interface Representation {
  readonly __typename: string;
  readonly id: string;
}

/** The entities that a fetch asks for. */
export const representations = ({ body }: FakeRequest) =>
  body.variables?.representations as readonly Representation[];

const entities =
  (entity: (id: string) => object): Answer =>
  (request) => ({
    body: { data: { _entities: representations(request).map(({ id }) => entity(id)) } },
  });

export const RIGHT: LiveSystem['answers'] = {
  ships: entities((id) => ({ __typename: 'Ship', id, name: `Tàu ${id}`, port: 'HP' })),
  crews: entities((id) => ({ crew: Number(id) * 10, captain: `Lan ${id}` })),
};

export async function liveSystem(options: Partial<GatewayOptions> = {}): Promise<LiveSystem> {
  const answers = { ...RIGHT };
  const ships = await fakeSubgraph((request) => answers.ships(request));
  const crews = await fakeSubgraph((request) => answers.crews(request));
  const bus = fakeFollower();
  const system = await smallSystem(
    { ships: ships.url, crews: crews.url },
    { supergraphSdl: liveSupergraph(), follower: bus, timeoutMs: 10_000, ...options },
  );
  return {
    ...system,
    bus,
    ships,
    crews,
    answers,
    async stop() {
      await system.stop();
      await ships.stop();
      await crews.stop();
    },
  };
}
