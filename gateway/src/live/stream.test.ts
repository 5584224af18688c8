import { SseClient } from '../../test/sse-client';
import { liveSystem, representations, RIGHT, SAILED, SUNK, type LiveSystem } from '../../test/live-system';

const FOLLOW = 'subscription { shipSailed { id name crew captain } }';

describe('a subscription over server-sent events', () => {
  let system: LiveSystem;
  const open: SseClient[] = [];

  beforeAll(async () => {
    system = await liveSystem();
  });
  afterAll(() => system.stop());
  afterEach(() => {
    open.splice(0).forEach((client) => client.leave());
    Object.assign(system.answers, RIGHT);
    system.ships.requests.splice(0);
    system.crews.requests.splice(0);
  });

  async function subscribe(query = FOLLOW, options: Parameters<typeof SseClient.open>[2] = {}) {
    const client = await SseClient.open(system.url, query, options);
    open.push(client);
    return client;
  }
  const sail = (ship: string, more: object = {}) => system.bus.state(SAILED, { ship, port: 'HP', ...more });
  const ship = (id: string) => ({
    shipSailed: { id, name: `Tàu ${id}`, crew: Number(id) * 10, captain: `Lan ${id}` },
  });

  test('is answered after each fact with the selection of every subgraph', async () => {
    const client = await subscribe();
    sail('1');
    expect(await client.data()).toEqual(ship('1'));
    system.bus.state(SUNK, { ship: '2' });
    expect(await client.data()).toEqual(ship('2'));
  });

  test('asks the subgraph of the fact for the entity, and is never sent to it', async () => {
    const client = await subscribe(
      'subscription Following($above: Int, $id: ID) { seen: shipSailed(id: $id) { __typename name crew(above: $above) } }',
      { variables: { above: 3, id: '1' } },
    );
    sail('1');
    expect(await client.data()).toEqual({ seen: { __typename: 'Ship', name: 'Tàu 1', crew: 10 } });
    const [asked] = system.ships.requests;
    expect(asked?.body.query).toMatch(/^query Following\w+\(\$representations:\[_Any!\]!\)\{_entities/);
    expect(asked?.body.variables).toEqual({ representations: [{ __typename: 'Ship', id: '1' }] });
    expect(system.crews.requests[0]?.body.variables).toMatchObject({ above: 3 });
  });

  test('a key of any script finds its entity, and is known where its subgraph is down', async () => {
    const client = await subscribe('subscription { shipSailed(id: "Đ«1»") { id port } }');
    sail('Đ«1»');
    expect(await client.data()).toEqual({ shipSailed: { id: 'Đ«1»', port: 'HP' } });
    system.answers.ships = () => ({ hangUp: true });
    sail('Đ«1»');
    expect((await client.next()).data?.data).toEqual({ shipSailed: { id: 'Đ«1»', port: null } });
  });

  test('keeps what its arguments say: the key, and any property of the fact; one that is null keeps everything', async () => {
    const query = `subscription ($id: ID, $port: String, $fast: Boolean) {
      shipSailed(id: $id, port: $port, fast: $fast) { id } }`;
    const heard = async (variables: object) => {
      const client = await subscribe(query, { variables });
      sail('1', { port: 'DN', fast: true });
      sail('2', { port: 'HP', fast: false });
      sail('3', { port: 'DN', fast: false });
      sail('4', { port: 'end', fast: true });
      const ids: unknown[] = [];
      const last = (variables as { last: string }).last;
      while (ids.at(-1) !== last) {
        ids.push(((await client.data()) as { shipSailed: { id: string } }).shipSailed.id);
      }
      client.leave();
      return ids;
    };
    expect(await heard({ last: '4' })).toEqual(['1', '2', '3', '4']);
    expect(await heard({ id: null, port: null, last: '4' })).toEqual(['1', '2', '3', '4']);
    expect(await heard({ id: '2', last: '2' })).toEqual(['2']);
    expect(await heard({ port: 'DN', last: '3' })).toEqual(['1', '3']);
    expect(await heard({ fast: true, last: '4' })).toEqual(['1', '4']);
    expect(await heard({ port: 'DN', fast: false, last: '3' })).toEqual(['3']);
  });

  test('each answer says where the subscriber stands, and so does the beginning', async () => {
    const before = sail('1').place;
    const client = await subscribe();
    expect(client.lastId).toBe(before);
    const { place } = sail('2');
    expect((await client.next()).id).toBe(place);
  });

  test('whoever comes back is answered what it missed, then what happens: no gap, nothing twice', async () => {
    const first = await subscribe();
    sail('1');
    const { id } = await first.next();
    first.leave();
    for (const missed of ['2', '3']) sail(missed);
    const again = await subscribe(FOLLOW, { headers: { 'last-event-id': id as string } });
    sail('4');
    for (const expected of ['2', '3', '4']) expect(await again.data()).toEqual(ship(expected));
    const last = await subscribe(FOLLOW, { headers: { 'last-event-id': again.lastId as string } });
    sail('5');
    expect(await last.data()).toEqual(ship('5'));
  });

  test('a place that nobody gave out is refused', async () => {
    for (const place of ['x', 'f.100000']) {
      const client = await subscribe(FOLLOW, { headers: { 'last-event-id': place } });
      expect(await client.lastWord()).toEqual(['GATEWAY_SUBSCRIPTION_PLACE_UNKNOWN']);
    }
  });

  test('an entity that changes again while its answer is awaited is answered once more, not once for each fact', async () => {
    let go = (): void => undefined;
    const held = new Promise<void>((resolve) => (go = resolve));
    system.answers.ships = async (request) => (await held, RIGHT.ships(request));
    const client = await subscribe();
    sail('1');
    while (system.ships.requests.length === 0) await new Promise(setImmediate);
    for (let times = 0; times < 20; times += 1) sail('2');
    const { place } = sail('1');
    go();
    expect(await client.data()).toEqual(ship('1'));
    expect(await client.data()).toEqual(ship('2'));
    const last = await client.next();
    expect([last.data?.data, last.id]).toEqual([ship('1'), place]);
    expect(system.ships.requests.map((request) => representations(request)[0]?.id)).toEqual(['1', '2', '1']);
  });

  test('for whoever does not read, changes wait and not answers: nothing is asked that cannot be sent', async () => {
    const name = 'x'.repeat(1_000_000);
    system.answers.ships = (request) => ({
      body: {
        data: { _entities: representations(request).map(({ id }) => ({ __typename: 'Ship', id, name })) },
      },
    });
    const client = await subscribe('subscription { shipSailed { id name } }');
    const ids = Array.from({ length: 50 }, (_, n) => `${n}`);
    ids.forEach((id) => sail(id));
    for (let asked = -1; asked !== system.ships.requests.length;) {
      asked = system.ships.requests.length;
      await new Promise((resolve) => setTimeout(resolve, 300));
    }
    expect(system.ships.requests.length).toBeLessThan(ids.length / 2);
    for (const id of ids) expect(await client.data()).toMatchObject({ shipSailed: { id } });
  });

  test('whoever takes answers too slowly is told so, instead of missing some in silence', async () => {
    const client = await subscribe();
    for (let n = 0; n < 1200; n += 1) sail(`${n}`);
    expect(await client.lastWord()).toEqual(['GATEWAY_SUBSCRIBER_TOO_SLOW']);
  });

  test('whoever was away for too many changes is told to ask anew', async () => {
    const { place } = sail('1');
    for (let n = 0; n < 1200; n += 1) sail(`${n}`);
    const client = await subscribe(FOLLOW, { headers: { 'last-event-id': place } });
    expect(await client.lastWord()).toEqual(['GATEWAY_SUBSCRIPTION_MISSED_TOO_MUCH']);
  });

  test('an entity that its subgraph does not know is null', async () => {
    system.answers.ships = () => ({ body: { data: { _entities: [null] } } });
    const client = await subscribe();
    sail('1');
    expect(await client.data()).toEqual({ shipSailed: null });
    expect(system.crews.requests).toEqual([]);
  });

  test('a subgraph that is down leaves the rest of that answer standing, and the next one whole', async () => {
    system.answers.crews = () => ({ hangUp: true });
    const client = await subscribe();
    sail('1');
    const { data } = await client.next();
    expect(data?.data).toEqual({ shipSailed: { id: '1', name: 'Tàu 1', crew: null, captain: null } });
    expect(data?.errors?.map(({ path, extensions: { code } }) => [path, code])).toEqual([
      [['shipSailed', 'crew'], 'GRAPH_SUBGRAPH_UNAVAILABLE'],
      [['shipSailed', 'captain'], 'GRAPH_SUBGRAPH_UNAVAILABLE'],
    ]);
    system.answers.crews = RIGHT.crews;
    sail('2');
    expect(await client.data()).toEqual(ship('2'));
  });

  test('where the subgraph of the fact is down, what others say of the entity still comes', async () => {
    system.answers.ships = () => ({ hangUp: true });
    const client = await subscribe('subscription { shipSailed { id port crew } }');
    sail('1');
    const { data } = await client.next();
    expect(data?.data).toEqual({ shipSailed: { id: '1', port: null, crew: 10 } });
    expect(data?.errors?.map(({ extensions: { code } }) => code)).toContain('GRAPH_SUBGRAPH_UNAVAILABLE');
  });

  test('what a fact asks anew is not answered by a fetch that began before it', async () => {
    let port = 'before';
    const waiting: (() => void)[] = [];
    system.answers.ships = async (request) => {
      const seen = port;
      await new Promise<void>((resolve) => waiting.push(resolve));
      const [{ id } = { id: '' }] = representations(request);
      return { body: { data: { _entities: [{ __typename: 'Ship', id, port: seen }] } } };
    };
    const one = await subscribe('subscription { shipSailed { port } }');
    sail('1');
    while (waiting.length < 1) await new Promise(setImmediate);
    const other = await subscribe('subscription { shipSailed { port } }');
    port = 'after';
    sail('1');
    while (waiting.length < 2) await new Promise(setImmediate);
    const answered = setInterval(() => waiting.splice(0).forEach((go) => go()), 5);
    expect(await other.data()).toEqual({ shipSailed: { port: 'after' } });
    expect(await one.data()).toEqual({ shipSailed: { port: 'before' } });
    expect(await one.data()).toEqual({ shipSailed: { port: 'after' } });
    clearInterval(answered);
  });
});
