import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { linkEvents, openTransport, rebuild, type Consumers, type EventHandler } from '../src/events';
import { createTestDatabase, settled, silentLogger, testConfig, type TestDatabase } from '../src/testing';
import { applications, countingHandler, noteDown, notes, readers } from './invented-service';

const numbers = (count: number) => Array.from({ length: count }, (_, n) => n);

/** What every transport keeps, whatever carries the events. @param settings what its configuration adds. */
export function transportContract(settings: () => Record<string, string>): void {
  let source: TestDatabase;
  let reader: TestDatabase;
  let sending: Consumers;
  const running: Consumers[] = [];

  beforeEach(async () => {
    const prefix = `t${randomBytes(5).toString('hex')}`;
    const config = testConfig({
      DATABASE_POOL: '12',
      KAFKA_PREFIX: prefix,
      KAFKA_SESSION_MS: '6000',
      ...settings(),
    });
    source = await createTestDatabase(notes, config);
    reader = await createTestDatabase(readers, config);
    sending = await linkEvents('notes', source.db, [], config, silentLogger);
  });
  afterEach(async () => {
    await Promise.all(running.splice(0).map((consumers) => consumers.stop()));
    await sending.stop();
    await source.drop();
    await reader.drop();
  });

  async function start(handler: EventHandler = countingHandler()): Promise<Consumers> {
    const consumers = await linkEvents('readers', reader.db, [handler], reader.config, silentLogger);
    running.push(consumers);
    return consumers;
  }
  const state = (count: number) =>
    noteDown(
      source,
      numbers(count).map((n) => ({ code: `n${n}`, text: 'x' })),
    );
  const change = (times: number) =>
    noteDown(
      source,
      numbers(times).map((n) => ({ code: 'changing', text: `${n}` })),
    );
  const parked = () => reader.db.query('SELECT event_id FROM parked_event');
  const once = (count: number) => numbers(count).map((n) => `n${n}/1`);
  const versions = (count: number) => numbers(count).map((n) => `changing/${n + 1}`);

  /** What was applied: each subject's events in their order, subjects sorted. */
  async function applied(): Promise<string[]> {
    const bySubject = (line: string) => line.split('/')[0] as string;
    return (await applications(reader)).toSorted((one, other) =>
      bySubject(one).localeCompare(bySubject(other), 'en', { numeric: true }),
    );
  }
  const arrived = () => settled([sending, ...running]);

  test('everything that was and is being stated is applied once', async () => {
    await state(1200);
    await start();
    await noteDown(source, [{ code: 'o', text: 'late' }]);
    await arrived();
    expect(await applied()).toEqual([...once(1200), 'o/1']);
  });

  test('the changes of one subject are applied in their order', async () => {
    await start();
    for (const _ of numbers(5)) await change(60);
    await arrived();
    expect(await applied()).toEqual(versions(300));
  });

  test('two readers of one handler at once apply nothing twice and nothing out of order', async () => {
    await Promise.all([start(), start()]);
    await state(600);
    await change(300);
    await arrived();
    expect(await applied()).toEqual([...versions(300), ...once(600)]);
  });

  test('a reader that is asked to stop ends the batch in hand, and the next one goes on behind it', async () => {
    await change(300);
    let begun = () => undefined as void;
    const inHand = new Promise<void>((resolve) => (begun = resolve));
    const first = await start(
      countingHandler(async () => {
        begun();
        await sleep(200);
      }),
    );
    await inHand;
    running.splice(running.indexOf(first), 1);
    await first.stop();
    const before = await applied();
    expect(before.length).toBeGreaterThan(0);
    expect(before).toEqual(versions(before.length));
    await change(10);
    await start();
    await arrived();
    expect(await applied()).toEqual(versions(310));
  });

  test('a reader that loses its database in mid-batch applies the batch again, once', async () => {
    await change(300);
    let attempts = 0;
    await start(
      countingHandler(async (events, uow) => {
        attempts += 1;
        if (attempts !== 1) return;
        await uow.manager.query(
          `INSERT INTO application (handler, subject, version) VALUES ('half', $1, 0)`,
          [events[0]?.subject],
        );
        await uow.manager.query('SELECT pg_terminate_backend(pg_backend_pid())');
      }),
    );
    await arrived();
    expect(attempts).toBeGreaterThan(1);
    expect(await applied()).toEqual(versions(300));
    expect(await parked()).toEqual([]);
  });

  test('an event that cannot be applied is parked, counted, and stops nobody', async () => {
    await start(
      countingHandler((events) => {
        if (events.some((event) => event.subject === 'n2')) throw new TypeError('cannot be read');
      }),
    );
    await state(5);
    await arrived();
    expect(await applied()).toEqual(['n0/1', 'n1/1', 'n3/1', 'n4/1']);
    const lags = (await Promise.all(running.map((one) => one.lag()))).flat();
    expect(lags).toContainEqual(expect.objectContaining({ handler: 'readers.applications', parked: 1 }));
  });

  test('a handler of a new name begins with the first event', async () => {
    await start();
    await change(20);
    await arrived();
    const later = { ...countingHandler(), name: 'readers.later' };
    await start(later);
    await arrived();
    const rows: { handler: string; count: number }[] = await reader.db.query(
      'SELECT handler, count(*)::int AS count FROM handled_event GROUP BY handler ORDER BY handler',
    );
    expect(rows).toEqual([
      { handler: 'readers.applications', count: 20 },
      { handler: 'readers.later', count: 20 },
    ]);
  });

  test('a replay hands on everything from the first event, and takes no reader’s place', async () => {
    await start();
    await change(700);
    await arrived();
    const transport = openTransport('readers', reader.db, reader.config, silentLogger);
    const seen: string[] = [];
    await transport.replay(countingHandler(), async (events) => {
      seen.push(...events.map(({ subject, version }) => `${subject}/${version}`));
    });
    await transport.close();
    expect(seen).toEqual(versions(700));
    await change(1);
    await arrived();
    expect(await applied()).toEqual(versions(701));
  });

  test('what a handler keeps is built anew from the first event, and the running reader goes on behind it', async () => {
    await start();
    await change(30);
    await arrived();
    await reader.db.query(`DELETE FROM application WHERE version > 10`);
    const transport = openTransport('readers', reader.db, reader.config, silentLogger);
    const keeping = { ...countingHandler(), forget: ['DELETE FROM application'] };
    expect(await rebuild(reader.db, transport, keeping)).toBe(30);
    await transport.close();
    expect(await applied()).toEqual(versions(30));
    await change(1);
    await arrived();
    expect(await applied()).toEqual(versions(31));
  });

  test('a source that has never started is waited for', async () => {
    const absent = { ...countingHandler(), source: 'not-yet-there' };
    const consumers = await linkEvents('readers', reader.db, [absent], reader.config, silentLogger);
    await sleep(300);
    await consumers.stop();
    expect(await applied()).toEqual([]);
  });
}
