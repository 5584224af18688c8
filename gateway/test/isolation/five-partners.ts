import { PARTNER_LIMITS, type SubgraphLimits } from '../../src/subgraphs/isolation';
import { composed } from '../composed';
import { fakeSubgraph, type FakeAnswer, type FakeRequest, type FakeSubgraph } from '../fake-subgraph';
import { smallSystem, type SmallSystem } from '../small-system';

const PARTNERS = ['alpha', 'beta', 'gamma', 'delta', 'epsilon'] as const;
type Partner = (typeof PARTNERS)[number];

/** Times that a test can wait for, and a busy machine too. */
export const LIMITS: SubgraphLimits = {
  ...PARTNER_LIMITS,
  timeoutMs: 20_000,
  answerBytes: 2 ** 20,
  quota: null,
  breaker: {
    ...PARTNER_LIMITS.breaker,
    leastRequests: 5,
    windowMs: 60_000,
    pauseMs: 2000,
    longestPauseMs: 10_000,
    probes: 1,
  },
};

const sdlOf = (name: Partner) => `
  scalar Blob
  type Thing @key(fields: "id") { id: ID! ${name}: ${title(name)} }
  type ${title(name)} { count: Int! share: Float blob: Blob rows: [${title(name)}!] thing: Thing }
  ${name === 'alpha' ? 'type Mutation { write: Boolean }' : ''}
`;

export const QUESTION = `{ things { id name ${PARTNERS.map((name) => `${name} { count share }`).join(' ')} } }`;

/** What the house knows, and what a partner says of each thing while nothing is wrong with it. */
const FINE = { count: 3, share: 0.5 };
const THINGS = ['1', '2'];

export interface FivePartners {
  readonly system: SmallSystem;
  readonly alpha: FakeSubgraph;
  /** What alpha answers from now on; null as it should. */
  alphaAnswers(answer: ((request: FakeRequest) => FakeAnswer) | null): void;
  stop(): Promise<void>;
}

/** A thing of the house to which five partners add a field each. @param limits those of alpha. */
export async function fivePartners(limits: SubgraphLimits = LIMITS): Promise<FivePartners> {
  let alphaAnswer: ((request: FakeRequest) => FakeAnswer) | null = null;
  const house = await fakeSubgraph(({ body: { query } }) => ({
    body: query.includes('_entities')
      ? { data: { _entities: [] } }
      : { data: { things: THINGS.map((id) => ({ __typename: 'Thing', id, name: `thing ${id}` })) } },
  }));
  const partners = await Promise.all(
    PARTNERS.map((name) =>
      fakeSubgraph((request) =>
        name === 'alpha' && alphaAnswer ? alphaAnswer(request) : fine(name, request),
      ),
    ),
  );
  const subgraphs = new Map([['house', house], ...PARTNERS.map((name, at) => [name, partners[at]] as const)]);
  const system = await smallSystem(
    { ships: '', crews: '' },
    {
      supergraphSdl: composed({
        house: 'type Query { things: [Thing!] } type Thing @key(fields: "id") { id: ID! name: String! }',
        ...Object.fromEntries(PARTNERS.map((name) => [name, sdlOf(name)])),
      }),
      addressOf: ({ name }) => subgraphs.get(name)?.url ?? '',
      limitsOf: (name) => (name === 'alpha' ? limits : LIMITS),
    },
  );
  return {
    system,
    alpha: partners[0] as FakeSubgraph,
    alphaAnswers: (answer) => {
      alphaAnswer = answer;
    },
    async stop() {
      await system.stop();
      await Promise.all([house, ...partners].map((one) => one.stop()));
    },
  };
}

/** The whole answer to QUESTION; with what is left of alpha. */
export function answerWith(alpha: unknown = FINE) {
  return {
    things: THINGS.map((id) => ({
      id,
      name: `thing ${id}`,
      ...Object.fromEntries(PARTNERS.map((name) => [name, name === 'alpha' ? alpha : FINE])),
    })),
  };
}

function fine(name: Partner, { body }: FakeRequest): FakeAnswer {
  if (!body.query.includes('_entities')) return { body: { data: { write: true, __typename: 'Query' } } };
  const asked = (body.variables?.representations ?? []) as unknown[];
  return { body: { data: { _entities: asked.map(() => ({ [name]: FINE })) } } };
}

function title(name: string): string {
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
}
