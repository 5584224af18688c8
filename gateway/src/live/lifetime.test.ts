import { countingPlanning } from '../../test/counting-planning';
import { SseClient } from '../../test/sse-client';
import { liveSupergraph, liveSystem, SAILED, type LiveSystem } from '../../test/live-system';
import { LIMITS } from '../limits';

const FOLLOW = 'subscription { shipSailed { id name } }';

describe('a live subscription', () => {
  let system: LiveSystem;

  beforeEach(async () => {
    system = await liveSystem();
  });
  afterEach(() => system.stop());

  const sail = (ship: string, more: object = {}) => system.bus.state(SAILED, { ship, ...more });

  test('goes on under a new schema where it is valid there, and is compiled for it', async () => {
    const client = await SseClient.open(system.url, 'subscription { shipSailed(port: "HP") { id crew } }');
    sail('1', { port: 'HP' });
    expect(await client.data()).toEqual({ shipSailed: { id: '1', crew: 10 } });
    // The crew is now told by the ships themselves.
    const next = liveSupergraph(
      'id: ID! name: String! port: String crew(above: Int): Int',
      'id: ID! captain: String',
    );
    system.answers.ships = () => ({
      body: { data: { _entities: [{ __typename: 'Ship', id: '2', crew: 7 }] } },
    });
    await system.update(next);
    system.crews.requests.splice(0);
    sail('0', { port: 'DN' });
    sail('2', { port: 'HP' });
    expect(await client.data()).toEqual({ shipSailed: { id: '2', crew: 7 } });
    expect(system.crews.requests).toEqual([]);
    client.leave();
  });

  test('is ready under a new schema before that is met, also where it is a known operation', async () => {
    const { open, planned } = countingPlanning();
    const known = { source: FOLLOW, hash: 'a'.repeat(64), operationName: null };
    const busy = await liveSystem({ openPlanning: open, operations: [known] });
    const other = 'subscription { shipSailed { port } }';
    const client = await SseClient.open(busy.url, other);
    planned.splice(0);
    await busy.update(liveSupergraph('id: ID! name: String! port: String sails: Int'));
    expect([...planned].sort()).toEqual([FOLLOW, other]);
    busy.bus.state(SAILED, { ship: '1' });
    expect(await client.data()).toEqual({ shipSailed: { port: 'HP' } });
    client.leave();
    await busy.stop();
  });

  test('loses no fact while the schema is swapped', async () => {
    const client = await SseClient.open(system.url, FOLLOW);
    const swapping = system.update(liveSupergraph('id: ID! name: String! port: String sails: Int'));
    for (let n = 1; n <= 50; n += 1) {
      sail(`${n}`);
      await new Promise(setImmediate);
    }
    await swapping;
    sail('51');
    const ids: unknown[] = [];
    while (ids.at(-1) !== '51')
      ids.push(((await client.data()) as { shipSailed: { id: string } }).shipSailed.id);
    expect(ids).toEqual(Array.from({ length: 51 }, (_, n) => `${n + 1}`));
    client.leave();
  });

  test('ends with its reason where it is not valid under a new schema', async () => {
    const [going, leaving] = [
      await SseClient.open(system.url, 'subscription { shipSailed { id } }'),
      await SseClient.open(system.url, FOLLOW),
    ];
    await system.update(liveSupergraph('id: ID! port: String'));
    expect(await leaving.lastWord()).toEqual(['GATEWAY_SUBSCRIPTION_OUTDATED']);
    sail('1');
    expect(await going.data()).toEqual({ shipSailed: { id: '1' } });
    going.leave();
  });

  test('is told that the gateway stops, and does not keep it from stopping', async () => {
    const client = await SseClient.open(system.url, FOLLOW);
    const stopped = system.stop();
    expect(await client.lastWord()).toEqual(['GATEWAY_STOPPING']);
    await stopped;
    system = await liveSystem();
  });

  test('is forgotten when its subscriber leaves: nothing is asked for it any more', async () => {
    const staying = await SseClient.open(system.url, 'subscription { shipSailed { port } }');
    const leaving = await SseClient.open(system.url, FOLLOW);
    leaving.leave();
    await new Promise((resolve) => setTimeout(resolve, 100));
    sail('1');
    await staying.data();
    expect(system.ships.requests).toHaveLength(1);
    staying.leave();
  });

  test('shares one follower of its source with all the others', async () => {
    const clients = await Promise.all(Array.from({ length: 10 }, () => SseClient.open(system.url, FOLLOW)));
    expect(system.bus.followed).toEqual(['ships']);
    sail('1');
    for (const client of clients) {
      expect(await client.data()).toEqual({ shipSailed: { id: '1', name: 'Tàu 1' } });
      client.leave();
    }
    // What all of them ask because of one fact is asked once.
    expect(system.ships.requests).toHaveLength(1);
  });

  test('is one of so many: more are refused', async () => {
    const limit = jest.replaceProperty(LIMITS as { subscriptions: number }, 'subscriptions', 2);
    const clients = await Promise.all([0, 1].map(() => SseClient.open(system.url, FOLLOW)));
    const refused = await SseClient.open(system.url, FOLLOW);
    expect(await refused.lastWord()).toEqual(['GATEWAY_SUBSCRIPTIONS_TOO_MANY']);
    clients.forEach((client) => client.leave());
    limit.restore();
  });
});
