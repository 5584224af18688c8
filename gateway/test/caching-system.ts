import { createHash } from 'node:crypto';
import { composed } from './composed';
import { fakeSubgraph, type FakeAnswer, type FakeRequest } from './fake-subgraph';
import { smallSystem, type SmallSystem } from './small-system';
import { SpokenFacts } from './spoken-facts';
import type { GatewayOptions } from '../src/server';

/** Ships in one subgraph, who sails them in another, and what a captain is called in a third. */
const SUPERGRAPH = composed({
  ships: `
    type Query { ships: [Ship!] mine: Ship @cacheControl(maxAge: 60, scope: PRIVATE) today: String }
    type Mutation { sink: Ship }
    "A ship." type Ship @key(fields: "id") @cacheControl(maxAge: 60) { id: ID! name: String! }`,
  crews: `
    type Ship @key(fields: "id") { id: ID! crew(least: Int): Int mood: String @cacheControl(maxAge: 5) captain: Captain }
    type Captain @key(fields: "id", resolvable: false) { id: ID! }`,
  captains: `
    type Query { captain: Captain }
    "A captain." type Captain @key(fields: "id") @cacheControl(maxAge: 60) { id: ID! name: String! }`,
});

export const OPERATIONS = {
  fleet: 'query Fleet { ships { id name } }',
  crews: 'query Crews($least: Int) { ships { id crew(least: $least) } }',
  captains: '{ ships { id captain { name } } }',
  moods: '{ ships { mood } }',
  mine: '{ mine { name } }',
  today: '{ today }',
} as const;

const hashOf = (source: string) => createHash('sha256').update(source).digest('hex');

/** What the subgraphs answer. */
export interface World {
  now: Date;
  /** In the order of the list. */
  ships: readonly string[];
  names: Record<string, string>;
  crew: Record<string, number | null>;
  /** Whether crews answer with an error beside their data. */
  mutiny: boolean;
  /** Whether nobody answers for crews. */
  ashore: boolean;
  /** Called before crews answer, with what they read before. */
  meanwhile: () => Promise<void> | void;
}

export interface CachingSystem extends SmallSystem {
  readonly world: World;
  readonly facts: SpokenFacts;
  readonly supergraphSdl: string;
  /** How often each subgraph was asked since this was asked last. */
  asked(): { ships: number; crews: number; captains: number };
  /** The keys that a subgraph was last asked for. */
  keysAsked(subgraph: 'crews' | 'captains'): unknown[];
  /** Asks for a known operation by its hash. */
  get(source: string, variables?: object, headers?: Record<string, string>): Promise<Response>;
  metric(name: string, kind: string): Promise<number>;
}

export async function cachingSystem(options: Partial<GatewayOptions> = {}): Promise<CachingSystem> {
  const world = newWorld();
  const facts = new SpokenFacts();
  const subgraphs = {
    ships: await fakeSubgraph((request) => shipsAnswer(request, world)),
    crews: await fakeSubgraph(async (request) => {
      const answer = crewsAnswer(request, world);
      await world.meanwhile();
      return answer;
    }),
    captains: await fakeSubgraph((request) => captainsAnswer(request, world)),
  };
  const names = Object.keys(subgraphs) as (keyof typeof subgraphs)[];
  const system = await smallSystem(
    { ships: subgraphs.ships.url, crews: subgraphs.crews.url },
    {
      supergraphSdl: SUPERGRAPH,
      addressOf: ({ name }) => subgraphs[name as keyof typeof subgraphs].url,
      operations: Object.values(OPERATIONS).map((source) => ({
        source,
        hash: hashOf(source),
        operationName: null,
      })),
      cache: { bytes: 1_000_000, facts },
      now: () => world.now,
      ...options,
    },
  );
  let last: FakeRequest[] = [];
  return {
    ...system,
    ...{ world, facts, supergraphSdl: SUPERGRAPH },
    asked() {
      const counts = names.map((name) => [name, subgraphs[name].requests.length] as const);
      last = names.flatMap((name) => subgraphs[name].requests.splice(0));
      return Object.fromEntries(counts) as ReturnType<CachingSystem['asked']>;
    },
    keysAsked(subgraph) {
      const { requests } = subgraphs[subgraph];
      return entitiesOf((requests.at(-1) ?? last.at(-1)) as FakeRequest).map(({ id }) => id);
    },
    get(source, variables = {}, headers = {}) {
      const persistedQuery = { version: 1, sha256Hash: hashOf(source) };
      const search = new URLSearchParams({
        extensions: JSON.stringify({ persistedQuery }),
        variables: JSON.stringify(variables),
      });
      return fetch(`${system.url}?${search.toString()}`, { headers });
    },
    async metric(name, kind) {
      const text = await (await fetch(system.url.replace('/graphql', '/metrics'))).text();
      const found = new RegExp(`^lien_thong_cache_${name}\\{kind="${kind}"\\} (\\S+)$`, 'm').exec(text);
      return Number(found?.[1]);
    },
    async stop() {
      await system.stop();
      for (const name of names) await subgraphs[name].stop();
    },
  };
}

function newWorld(): World {
  return {
    now: new Date('2025-08-05T05:00:00Z'),
    ships: ['1', '2'],
    names: {},
    crew: {},
    mutiny: false,
    ashore: false,
    meanwhile: () => undefined,
  };
}

function entitiesOf({ body: { variables } }: FakeRequest): { id: string }[] {
  return (variables?.representations ?? []) as { id: string }[];
}

function shipsAnswer({ body: { query } }: FakeRequest, { ships, names }: World): FakeAnswer {
  const ship = (id: string) => ({ __typename: 'Ship', id, name: names[id] ?? `Tàu ${id}` });
  if (query.includes('mine')) return { body: { data: { mine: ship('1') } } };
  if (query.includes('today')) return { body: { data: { today: 'fine' } } };
  if (query.includes('sink')) return { body: { data: { sink: ship('1') } } };
  return { body: { data: { ships: ships.map(ship) } } };
}

function crewsAnswer(request: FakeRequest, { crew, mutiny, ashore }: World): FakeAnswer {
  if (ashore) return { hangUp: true };
  const entities = entitiesOf(request).map(({ id }) => ({
    ...{
      crew: id in crew ? crew[id] : 10,
      mood: 'good',
      captain: { __typename: 'Captain', id: `thuyền ${id}` },
    },
  }));
  const errors = [
    { message: 'mutiny', path: ['_entities', 0, 'crew'], extensions: { code: 'X', remedy: 'R' } },
  ];
  return { body: { data: { _entities: entities }, ...(mutiny && { errors }) } };
}

function captainsAnswer(request: FakeRequest, { names }: World): FakeAnswer {
  return {
    body: { data: { _entities: entitiesOf(request).map(({ id }) => ({ name: names[id] ?? `của ${id}` })) } },
  };
}
