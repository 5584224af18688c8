import { openSeal, SEAL_HEADER } from '@lien-thong/kit/identity';
import { TOKENS } from '@lien-thong/kit/testing';
import { fakeSubgraph, type FakeAnswer, type FakeSubgraph } from '../../test/fake-subgraph';
import { SMALL_KEY, smallSystem, type SmallSystem } from '../../test/small-system';

const QUESTION = '{ ships { id name crew captain } }';
const SHIPS = {
  data: {
    ships: [
      { __typename: 'Ship', id: '1', name: 'Bé' },
      { __typename: 'Ship', id: '2', name: 'Lớn' },
    ],
  },
};
const LEAK = /127\.0\.0\.1|localhost|ECONN|fetch failed|node_modules|\.ts:|\.js:|secret|stack/i;

describe('a subgraph that fails', () => {
  let crewsAnswer: () => FakeAnswer;
  let ships: FakeSubgraph;
  let crews: FakeSubgraph;
  let system: SmallSystem;

  beforeAll(async () => {
    ships = await fakeSubgraph(() => ({ body: SHIPS }));
    crews = await fakeSubgraph(() => crewsAnswer());
    system = await smallSystem({ ships: ships.url, crews: crews.url });
  });
  afterAll(async () => {
    await system.stop();
    await ships.stop();
    await crews.stop();
  });

  test.each<[string, FakeAnswer, string]>([
    ['hangs up', { hangUp: true }, 'GRAPH_SUBGRAPH_UNAVAILABLE'],
    ['never answers', { silent: true }, 'GATEWAY_SUBGRAPH_TIMEOUT'],
    ['answers no JSON', { status: 502, body: '<html>secret</html>' }, 'GATEWAY_SUBGRAPH_ANSWER_UNREADABLE'],
    [
      'answers neither data nor errors',
      { status: 500, body: { secret: 1 } },
      'GATEWAY_SUBGRAPH_ANSWER_UNREADABLE',
    ],
    ['answers a list', { body: [] }, 'GATEWAY_SUBGRAPH_ANSWER_UNREADABLE'],
    [
      'answers an error without a code',
      { body: { data: null, errors: [{ message: 'secret at db.ts:12' }] } },
      'GRAPH_SUBGRAPH_UNAVAILABLE',
    ],
    [
      'blames the request that the gateway made',
      {
        status: 400,
        body: { errors: [{ message: 'secret', extensions: { code: 'GRAPH_REQUEST_INVALID', remedy: '' } }] },
      },
      'GRAPH_SUBGRAPH_UNAVAILABLE',
    ],
  ])(
    'that %s leaves the rest standing, says so at each missing place, and nothing leaks',
    async (_, answer, code) => {
      crewsAnswer = () => answer;
      const { data, errors, text, status } = await system.ask(QUESTION);
      expect(status).toBe(200);
      expect(data).toEqual({
        ships: [
          { id: '1', name: 'Bé', crew: null, captain: null },
          { id: '2', name: 'Lớn', crew: null, captain: null },
        ],
      });
      expect(errors?.map((error) => error.path)).toEqual([
        ['ships', 0, 'crew'],
        ['ships', 0, 'captain'],
        ['ships', 1, 'crew'],
        ['ships', 1, 'captain'],
      ]);
      expect(new Set(errors?.map((error) => error.extensions.code))).toEqual(new Set([code]));
      expect(text).not.toMatch(LEAK);
    },
  );

  test('a coded error of a subgraph keeps its code, its details and the text that the subgraph wrote', async () => {
    crewsAnswer = () => ({
      body: {
        data: {
          _entities: [
            { crew: 3, captain: null },
            { crew: 4, captain: 'Lan' },
          ],
        },
        errors: [
          {
            message: 'Thuyền trưởng không rõ.',
            path: ['_entities', 0, 'captain'],
            locations: [{ line: 1, column: 2 }],
            extensions: {
              code: 'CREWS_CAPTAIN_UNKNOWN',
              remedy: 'Hỏi lại sau.',
              details: { ship: '1' },
              stacktrace: ['secret'],
            },
          },
        ],
      },
    });
    const { data, errors, text } = await system.ask(QUESTION);
    expect(data).toMatchObject({
      ships: [
        { crew: 3, captain: null },
        { crew: 4, captain: 'Lan' },
      ],
    });
    expect(errors).toEqual([
      {
        message: 'Thuyền trưởng không rõ.',
        path: ['ships', 0, 'captain'],
        extensions: { code: 'CREWS_CAPTAIN_UNKNOWN', remedy: 'Hỏi lại sau.', details: { ship: '1' } },
      },
    ]);
    expect(text).not.toMatch(LEAK);
  });

  test('a code that everybody knows is written in the language of the caller', async () => {
    const errors = [
      {
        message: 'x',
        path: ['_entities', 1, 'crew'],
        extensions: { code: 'GRAPH_CURSOR_UNKNOWN', remedy: 'x', details: {} },
      },
    ];
    crewsAnswer = () => ({ body: { data: { _entities: [{ crew: 3 }, { crew: null }] }, errors } });
    const answer = await system.ask('{ ships { id crew } }', {}, { 'accept-language': 'en' });
    expect(answer.errors?.[0]?.message).toBe('"after" does not belong to this list.');
  });

  test('a value that the schema does not allow is an error at its place, in the language of the caller', async () => {
    crewsAnswer = () => ({ body: { data: { _entities: [{ crew: 'many' }, { crew: 3 }] } } });
    const { data, errors } = await system.ask('{ ships { id crew } }', {}, { 'accept-language': 'en' });
    expect(data).toEqual({
      ships: [
        { id: '1', crew: null },
        { id: '2', crew: 3 },
      ],
    });
    expect(errors).toEqual([
      {
        message: 'The value of the field Ship.crew is not of the type that the schema gives it.',
        path: ['ships', 0, 'crew'],
        extensions: expect.objectContaining({
          code: 'GATEWAY_VALUE_INVALID',
          details: { field: 'Ship.crew' },
        }),
      },
    ]);
  });

  test('every fetch of one request carries one instant, one correlation id and the language', async () => {
    crewsAnswer = () => ({ body: { data: { _entities: [{ crew: 1 }, { crew: 2 }] } } });
    await system.ask(
      '{ ships { id crew } }',
      {},
      {
        'x-correlation-id': 'abc-123',
        'x-request-instant': '1999-01-01T00:00:00Z',
        'accept-language': 'en-GB,en;q=0.9',
        ...(await TOKENS.bearer('A1', ['agency-editor'])),
      },
    );
    const [first, second] = [ships.requests.at(-1)?.headers, crews.requests.at(-1)?.headers];
    expect(first).toMatchObject({ 'x-correlation-id': 'abc-123', 'accept-language': 'en' });
    expect(second).toMatchObject({ 'x-correlation-id': 'abc-123', 'accept-language': 'en' });
    expect(first?.['x-request-instant']).toBe(second?.['x-request-instant']);
    expect(first?.['x-request-instant']).not.toMatch(/^1999/);
    expect(first?.authorization).toBeUndefined();
  });

  test('every fetch carries who asks under a seal of its own, not the token', async () => {
    crewsAnswer = () => ({ body: { data: { _entities: [{ crew: 1 }, { crew: 2 }] } } });
    await system.ask('{ ships { id crew } }', {}, await TOKENS.bearer('A1', ['agency-editor']));
    const fetched = crews.requests.at(-1);
    const seal = fetched?.headers[SEAL_HEADER] as string;
    const request = { subgraph: 'crews', body: fetched?.text ?? '' };
    const identity = { subject: 'someone', agency: 'A1', roles: ['agency-editor'] };
    expect(await openSeal(seal, request, SMALL_KEY)).toEqual(identity);
    await expect(openSeal(seal, { ...request, subgraph: 'ships' }, SMALL_KEY)).rejects.toThrow();
  });
});
