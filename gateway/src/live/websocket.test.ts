import { createClient, type Client, type ClientOptions } from 'graphql-ws';
import { WebSocket } from 'ws';
import { TOKENS } from '@lien-thong/kit/testing';
import { liveSupergraph, liveSystem, SAILED, type LiveSystem } from '../../test/live-system';
import { LIMITS } from '../limits';

const FOLLOW = 'subscription ($id: ID) { shipSailed(id: $id) { id crew } }';

interface Code {
  readonly extensions: { readonly code: string };
}

describe('a subscription over a WebSocket', () => {
  let system: LiveSystem;
  const clients: Client[] = [];

  beforeEach(async () => {
    system = await liveSystem();
  });
  afterEach(async () => {
    await Promise.all(clients.splice(0).map((client) => client.dispose()));
    await system.stop();
  });

  function connect(options: Partial<ClientOptions> = {}): Client {
    const url = system.url.replace(/^http/, 'ws');
    const client = createClient({ url, webSocketImpl: WebSocket, retryAttempts: 0, ...options });
    clients.push(client);
    return client;
  }
  const sail = (ship: string) => system.bus.state(SAILED, { ship });
  /** Waits until so many are heard by the bus' followers, so that what is stated next is not missed. */
  async function standing(count: number): Promise<void> {
    sail('ping');
    while (system.ships.requests.length < count) {
      await new Promise((resolve) => setTimeout(resolve, 10));
      sail('ping');
    }
  }
  async function answersOf(iterator: AsyncIterableIterator<unknown>, wanted: (answer: unknown) => boolean) {
    for await (const answer of iterator) if (wanted(answer)) return answer;
    return undefined;
  }
  const notPing = (answer: unknown) => !JSON.stringify(answer).includes('ping');

  test('is answered after each fact with the selection of every subgraph', async () => {
    const iterator = connect().iterate({ query: FOLLOW, variables: {} });
    const first = answersOf(iterator, notPing);
    await standing(1);
    sail('1');
    expect(await first).toEqual({ data: { shipSailed: { id: '1', crew: 10 } } });
  });

  test('shares its connection with others, which end one by one', async () => {
    const client = connect();
    const [one, other] = ['1', '2'].map((id) => client.iterate({ query: FOLLOW, variables: { id } }));
    const heard = Promise.all([one?.next(), other?.next()]);
    const stating = setInterval(() => ['1', '2'].forEach(sail), 20);
    expect((await heard).map((result) => result?.value as unknown)).toEqual([
      { data: { shipSailed: { id: '1', crew: 10 } } },
      { data: { shipSailed: { id: '2', crew: 20 } } },
    ]);
    await one?.return?.();
    expect((await other?.next())?.value).toEqual({ data: { shipSailed: { id: '2', crew: 20 } } });
    clearInterval(stating);
  });

  const refusal = async (query: string, client = connect()) => {
    const errors = await client
      .iterate({ query })
      .next()
      .then(
        () => [],
        (error: readonly Code[]) => error,
      );
    return errors.map(({ extensions }) => extensions.code);
  };

  test('is refused with its reason, and the connection stands', async () => {
    const client = connect();
    expect(await refusal('subscription { shipSeen { id } }', client)).toEqual([
      'GATEWAY_SUBSCRIPTION_UNSUPPORTED',
    ]);
    expect(await refusal('{ heads }', client)).toEqual(['GATEWAY_SUBSCRIPTIONS_ONLY']);
    expect(await refusal('subscription { shipSailed { sails } }', client)).toEqual(['GRAPH_REQUEST_INVALID']);
  });

  test('a token in the first message is who subscribes; one that proves nothing closes the connection', async () => {
    const { authorization } = await TOKENS.bearer('A1', ['agency-editor']);
    const iterator = connect({ connectionParams: { authorization } }).iterate({ query: FOLLOW });
    const answer = iterator.next();
    await standing(1);
    await answer;
    const seal = system.ships.requests.at(-1)?.headers['x-gateway-seal'] as string;
    expect(JSON.parse(Buffer.from(seal.split('.')[1] as string, 'base64url').toString())).toMatchObject({
      agency: 'A1',
    });
    const refused = connect({ connectionParams: { authorization: 'Bearer x' } })
      .iterate({ query: FOLLOW })
      .next();
    await expect(refused).rejects.toMatchObject({ code: 4403 });
  });

  test('is one of so many on a connection', async () => {
    const limit = jest.replaceProperty(
      LIMITS as { subscriptionsOfConnection: number },
      'subscriptionsOfConnection',
      1,
    );
    const client = connect();
    const first = client.iterate({ query: FOLLOW }).next();
    await standing(1);
    await first;
    expect(await refusal(FOLLOW, client)).toEqual(['GATEWAY_SUBSCRIPTIONS_TOO_MANY']);
    limit.restore();
  });

  test('ends with its reason where it is not valid under a new schema', async () => {
    const iterator = connect().iterate({ query: 'subscription { shipSailed { name } }' });
    const last = answersOf(iterator, (answer) => JSON.stringify(answer).includes('GATEWAY_'));
    await standing(1);
    await system.update(liveSupergraph('id: ID! port: String'));
    expect(await last).toMatchObject({ errors: [{ extensions: { code: 'GATEWAY_SUBSCRIPTION_OUTDATED' } }] });
  });

  test('is told that the gateway stops, and its connection is closed', async () => {
    const closed = new Promise<unknown>((resolve) => connect({ on: { closed: resolve } }));
    const iterator = (clients[0] as Client).iterate({ query: FOLLOW });
    const last = answersOf(iterator, (answer) => JSON.stringify(answer).includes('GATEWAY_'));
    await standing(1);
    await system.stop();
    expect(await last).toMatchObject({ errors: [{ extensions: { code: 'GATEWAY_STOPPING' } }] });
    expect(await closed).toMatchObject({ code: expect.any(Number) });
    system = await liveSystem();
  });

  test.each([
    ['elsewhere', '/other', ['graphql-transport-ws']],
    ['in another protocol', '/graphql', ['graphql-ws']],
  ])('%s no WebSocket is opened for it', async (_, path, protocols) => {
    const socket = new WebSocket(new URL(path, system.url.replace(/^http/, 'ws')), protocols);
    const end = await new Promise<string>((resolve) => {
      socket.on('error', () => resolve('refused'));
      socket.on('close', (code) => resolve(String(code)));
    });
    expect(['refused', '4406']).toContain(end);
  });

  test('a message that is too large ends its own connection, and no other', async () => {
    const iterator = connect().iterate({ query: FOLLOW });
    const answer = answersOf(iterator, notPing);
    await standing(1);
    const socket = new WebSocket(system.url.replace(/^http/, 'ws'), ['graphql-transport-ws']);
    await new Promise((resolve) => socket.once('open', resolve));
    socket.send('x'.repeat(LIMITS.body + 1));
    expect(await new Promise((resolve) => socket.once('close', resolve))).toBe(1009);
    sail('1');
    expect(await answer).toEqual({ data: { shipSailed: { id: '1', crew: 10 } } });
  });
});
