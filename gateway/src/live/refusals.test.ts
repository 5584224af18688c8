import { liveSystem, SAILED, type LiveSystem } from '../../test/live-system';
import { SseClient } from '../../test/sse-client';
import { TOKENS } from '@lien-thong/kit/testing';

const FOLLOW = 'subscription { shipSailed { id } }';

describe('a subscription that is refused', () => {
  let system: LiveSystem;

  beforeAll(async () => {
    system = await liveSystem();
  });
  afterAll(() => system.stop());

  const lastWord = async (query: string, options: Parameters<typeof SseClient.open>[2] = {}) =>
    (await SseClient.open(system.url, query, options)).lastWord();

  test.each([
    [
      'a field that says not which facts it follows',
      'subscription { shipSeen { id } }',
      'GATEWAY_SUBSCRIPTION_UNSUPPORTED',
    ],
    [
      'several root fields',
      'subscription { a: shipSailed { id } b: shipSailed { id } }',
      'GRAPH_REQUEST_INVALID',
    ],
    [
      'several root fields in fragments',
      'subscription { ...a ...b } fragment a on Subscription { a: shipSailed { id } } fragment b on Subscription { b: shipSailed { id } }',
      'GRAPH_REQUEST_INVALID',
    ],
    [
      'a root field under a condition',
      'subscription ($a: Boolean = true) { shipSailed @include(if: $a) { id } }',
      'GATEWAY_SUBSCRIPTION_CONDITIONAL',
    ],
    ['nothing but the type’s name', 'subscription { __typename }', 'GRAPH_REQUEST_INVALID'],
    ['a field that is not there', 'subscription { shipSailed { sails } }', 'GRAPH_REQUEST_INVALID'],
    ['no GraphQL', 'subscription {', 'GRAPH_REQUEST_INVALID'],
    ['a query', '{ heads }', 'GATEWAY_SUBSCRIPTIONS_ONLY'],
    [
      'too many levels',
      `subscription { shipSailed { ${'... on Ship { '.repeat(3)} id ${'}'.repeat(3)} ${Array.from({ length: 101 }, (_, i) => `a${i}: id`).join(' ')} } }`,
      'GATEWAY_QUERY_TOO_WIDE',
    ],
    [
      'a text that nobody can store',
      'subscription { shipSailed(port: "\\u0000") { id } }',
      'GRAPH_TEXT_UNREADABLE',
    ],
  ])('%s: the reason is the only answer', async (_, query, code) => {
    expect(await lastWord(query)).toEqual([code]);
    expect(system.bus.followed).toEqual([]);
  });

  test('variables that do not fit', async () => {
    expect(await lastWord('subscription ($id: ID!) { shipSailed(id: $id) { id } }')).toEqual([
      'GRAPH_REQUEST_INVALID',
    ]);
  });

  test('a token that proves nothing', async () => {
    expect(await lastWord(FOLLOW, { headers: { authorization: 'Bearer x' } })).toEqual([
      'GRAPH_TOKEN_INVALID',
    ]);
  });

  test('where requests are sent, with the way to where subscriptions are taken', async () => {
    const { errors } = await system.ask(FOLLOW, {}, { 'accept-language': 'en' });
    expect(errors?.[0]?.extensions).toMatchObject({
      code: 'GATEWAY_SUBSCRIPTION_BY_STREAM',
      remedy: expect.stringContaining('/graphql/stream'),
    });
  });

  test.each([
    ['another method', { method: 'PUT', headers: { accept: 'text/event-stream' } }, 405],
    ['no acceptance of a stream', { method: 'POST', body: '{}' }, 406],
    ['a body that is no JSON', { method: 'POST', headers: { accept: 'text/event-stream' }, body: '{' }, 400],
    [
      'a body that is too large',
      { method: 'POST', headers: { accept: 'text/event-stream' }, body: `"${'x'.repeat(300_000)}"` },
      413,
    ],
    [
      'no query',
      {
        method: 'POST',
        headers: { accept: 'text/event-stream', 'content-type': 'application/json' },
        body: '{}',
      },
      400,
    ],
  ])('%s is refused before anything is read', async (_, request, status) => {
    const response = await fetch(`${system.url}/stream`, request);
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({
      errors: [{ extensions: { code: expect.stringMatching(/^GRAPH_REQUEST_/) } }],
    });
    expect(response.headers.get('x-correlation-id')).toMatch(/^[\w-]{36}$/);
  });

  test('the reason is in the language of the caller', async () => {
    const client = await SseClient.open(system.url, '{ heads }', { headers: { 'accept-language': 'vi' } });
    const { data } = await client.next();
    expect(data?.errors?.[0]).toMatchObject({ message: expect.stringContaining('đăng ký nhận cập nhật') });
  });

  test('a source that does not answer is not waited for without end', async () => {
    system.bus.away.add('ships');
    expect(await lastWord(FOLLOW)).toEqual(['GATEWAY_LIVE_UNAVAILABLE']);
  });
});

test('without a bus there are no live updates, and everything else is as ever', async () => {
  const system = await liveSystem({ follower: null });
  const client = await SseClient.open(system.url, FOLLOW);
  expect(await client.lastWord()).toEqual(['GATEWAY_LIVE_UNAVAILABLE']);
  expect((await system.ask('{ __typename }')).data).toEqual({ __typename: 'Query' });
  await system.stop();
});

describe('who subscribes', () => {
  let system: LiveSystem;

  beforeAll(async () => {
    system = await liveSystem();
  });
  afterAll(() => system.stop());

  const sealOf = () => {
    const seal = system.ships.requests.at(-1)?.headers['x-gateway-seal'] as string;
    return JSON.parse(Buffer.from(seal.split('.')[1] as string, 'base64url').toString()) as object;
  };

  test('is who each fetch is asked for, in the caller’s language and under its correlation id', async () => {
    const headers = {
      ...(await TOKENS.bearer('A1', ['agency-editor'])),
      'accept-language': 'en-GB',
      'x-correlation-id': 'live-1',
    };
    const client = await SseClient.open(system.url, FOLLOW, { headers });
    expect(client.headers.get('x-correlation-id')).toBe('live-1');
    system.bus.state(SAILED, { ship: '1' });
    await client.data();
    expect(sealOf()).toMatchObject({ sub: 'someone', agency: 'A1', roles: ['agency-editor'] });
    expect(system.ships.requests.at(-1)?.headers).toMatchObject({
      'accept-language': 'en',
      'x-correlation-id': 'live-1',
    });
    client.leave();
  });

  test('is nobody without a token', async () => {
    const client = await SseClient.open(system.url, FOLLOW);
    system.bus.state(SAILED, { ship: '1' });
    await client.data();
    expect(sealOf()).toMatchObject({ sub: '', agency: null, roles: [] });
    client.leave();
  });

  test('is asked for again with each answer: a token that has expired ends what it opened', async () => {
    const headers = await TOKENS.bearer('A1', ['agency-editor'], { expires: '1s' });
    const client = await SseClient.open(system.url, FOLLOW, { headers });
    await new Promise((resolve) => setTimeout(resolve, 1100));
    system.bus.state(SAILED, { ship: '1' });
    expect(await client.lastWord()).toEqual(['GRAPH_TOKEN_INVALID']);
  });
});
