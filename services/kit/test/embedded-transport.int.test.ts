import { setTimeout as sleep } from 'node:timers/promises';
import {
  embeddedTransport,
  startConsumers,
  type Consumers,
  type EventHandler,
  type EventTransport,
} from '../src/events';
import { createTestDatabase, settled, silentLogger, testConfig, type TestDatabase } from '../src/testing';
import { applications, countingHandler, DROPPED, NOTED, noteDown, notes, readers } from './invented-service';

const numbers = (count: number) => Array.from({ length: count }, (_, n) => n);

describe('the embedded transport', () => {
  let source: TestDatabase;
  let reader: TestDatabase;
  let transport: EventTransport;
  const running: Consumers[] = [];

  beforeAll(async () => {
    const config = testConfig({ DATABASE_POOL: '12' });
    source = await createTestDatabase(notes, config);
    reader = await createTestDatabase(readers, config);
  });
  beforeEach(async () => {
    await source.db.query('TRUNCATE outbox, entity_version RESTART IDENTITY');
    await reader.db.query('TRUNCATE application, handled_event, parked_event, consumer_position');
    transport = embeddedTransport(source.config, silentLogger);
  });
  afterEach(async () => {
    await Promise.all(running.splice(0).map((consumers) => consumers.stop()));
    await transport.close();
  });
  afterAll(async () => {
    await source?.drop();
    await reader?.drop();
  });

  async function start(handler: EventHandler): Promise<Consumers> {
    const consumers = await startConsumers(reader.db, transport, [handler], silentLogger);
    running.push(consumers);
    return consumers;
  }
  const state = (count: number) =>
    noteDown(
      source,
      numbers(count).map((n) => ({ code: `n${n}`, text: 'x' })),
    );
  const parked = () => reader.db.query('SELECT event_id FROM parked_event');
  const once = (count: number) => numbers(count).map((n) => `n${n}/1`);

  test('gives the events of the types asked for, after a position, so many at most', async () => {
    await noteDown(source, [
      { code: 'a', text: 'x' },
      { code: 'b', text: 'x', type: DROPPED },
      { code: 'c', text: 'x' },
      { code: 'd', text: 'x' },
    ]);
    const page = await transport.read('notes', [NOTED], 0, 2);
    expect(page.map((event) => event.subject)).toEqual(['a', 'c']);
    const rest = await transport.read('notes', [NOTED], page.at(-1)?.position ?? 0, 2);
    expect(rest.map((event) => event.subject)).toEqual(['d']);
    expect(await transport.head('notes', [NOTED])).toBe(rest[0]?.position);
    expect(await transport.head('notes', ['notes.unheard-of.v1'])).toBe(0);
  });

  test('gives an event as it was stated', async () => {
    await state(1);
    const [event] = await transport.read('notes', [NOTED], 0, 1);
    expect(event).toMatchObject({
      source: 'notes',
      subject: 'n0',
      version: 1,
      data: { text: 'x' },
      correlationId: 'test',
    });
    expect(event?.id).toMatch(/^[0-9a-f-]{36}$/);
    expect(Math.abs(Date.parse(event?.time ?? '') - Date.now())).toBeLessThan(60_000);
  });

  test('wakes its readers when something is stated, and again after its connection was lost', async () => {
    let wakes = 0;
    const wokenAfter = async (work: () => Promise<unknown>) => {
      const before = wakes;
      await work();
      for (let waited = 0; wakes === before && waited < 10_000; waited += 10) await sleep(10);
      expect(wakes).toBeGreaterThan(before);
    };
    await transport.onNews('notes', () => void (wakes += 1));
    await wokenAfter(() => state(1));
    await wokenAfter(() =>
      source.db.query(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
         WHERE application_name = 'lien-thong news' AND datname = current_database()`,
      ),
    );
    await wokenAfter(() => state(2));
  });

  test('a closed transport leaves no connection behind', async () => {
    await state(1);
    const own = embeddedTransport(source.config, silentLogger);
    await own.onNews('notes', () => undefined);
    await own.read('notes', [NOTED], 0, 1);
    const open = async () =>
      Number(
        (
          await source.db.query(
            `SELECT count(*) FROM pg_stat_activity
             WHERE application_name IN ('lien-thong news', 'lien-thong outbox') AND datname = current_database()`,
          )
        )[0].count,
      );
    expect(await open()).toBe(2);
    await own.close();
    for (let waited = 0; (await open()) > 0 && waited < 5000; waited += 20) await sleep(20);
    expect(await open()).toBe(0);
  });

  test('consumers apply everything that was and is being stated, once and in order', async () => {
    await state(1200);
    const consumers = await start(countingHandler());
    await noteDown(source, [{ code: 'late', text: 'x' }]);
    await settled([consumers]);
    expect(await applications(reader)).toEqual([...once(1200), 'late/1']);
  });

  test('two consumers of the same handler at once apply nothing twice and nothing out of order', async () => {
    await state(1200);
    await settled(await Promise.all([start(countingHandler()), start(countingHandler())]));
    await noteDown(source, [{ code: 'late', text: 'x' }]);
    await settled(running);
    expect(await applications(reader)).toEqual([...once(1200), 'late/1']);
  });

  test('a consumer that is asked to stop finishes the batch in hand, and the next one goes on behind it', async () => {
    await state(700);
    let begun = () => undefined as void;
    const inHand = new Promise<void>((resolve) => (begun = resolve));
    const first = await start(
      countingHandler(async () => {
        begun();
        await sleep(100);
      }),
    );
    await inHand;
    await first.stop();
    expect(await applications(reader)).toEqual(once(500));
    await settled([await start(countingHandler())]);
    expect(await applications(reader)).toEqual(once(700));
  });

  test('a consumer that loses its database in mid-batch resumes where it stood', async () => {
    await state(700);
    let attempts = 0;
    const consumers = await start(
      countingHandler(async (events, uow) => {
        attempts += 1;
        if (attempts !== 2) return;
        await uow.manager.query(
          `INSERT INTO application (handler, subject, version) VALUES ('half', $1, 0)`,
          [events[0]?.subject],
        );
        await uow.manager.query('SELECT pg_terminate_backend(pg_backend_pid())');
      }),
    );
    await settled([consumers]);
    expect(attempts).toBe(3);
    expect(await applications(reader)).toEqual(once(700));
    expect(await parked()).toEqual([]);
  });

  test('an event that is parked stops nobody, and is counted', async () => {
    await state(5);
    const consumers = await start(
      countingHandler((events) => {
        if (events.some((event) => event.subject === 'n2')) throw new TypeError('cannot be read');
      }),
    );
    await settled([consumers]);
    expect(await applications(reader)).toEqual(['n0/1', 'n1/1', 'n3/1', 'n4/1']);
    expect(await consumers.lag()).toMatchObject([{ handler: 'readers.applications', parked: 1 }]);
  });

  test('a source that is not there yet is waited for', async () => {
    const absent = { ...countingHandler(), source: 'not-yet-there' };
    const consumers = await startConsumers(reader.db, transport, [absent], silentLogger);
    await sleep(300);
    await consumers.stop();
    expect(await applications(reader)).toEqual([]);
  });
});
