import { setTimeout as sleep } from 'node:timers/promises';
import { outboxReader, type OutboxReader } from '../src/events';
import { createTestDatabase, silentLogger, testConfig, type TestDatabase } from '../src/testing';
import { NOTED, noteDown, notes } from './invented-service';

describe('the reader of outboxes', () => {
  let source: TestDatabase;
  let outbox: OutboxReader;

  beforeAll(async () => {
    source = await createTestDatabase(notes, testConfig({ DATABASE_POOL: '12' }));
  });
  beforeEach(async () => {
    await source.db.query('TRUNCATE outbox, entity_version RESTART IDENTITY');
    outbox = outboxReader(source.config, silentLogger);
  });
  afterEach(() => outbox.close());
  afterAll(() => source?.drop());

  const state = (count: number) =>
    noteDown(
      source,
      Array.from({ length: count }, (_, n) => ({ code: `n${n}`, text: 'x' })),
    );

  test('gives the events of the types asked for, after a position, so many at most', async () => {
    await noteDown(source, [
      { code: 'a', text: 'x' },
      { code: 'b', text: 'x', type: 'notes.note-dropped.v1' },
      { code: 'c', text: 'x' },
      { code: 'd', text: 'x' },
    ]);
    const page = await outbox.read('notes', [NOTED], 0, 2);
    expect(page.map((event) => event.subject)).toEqual(['a', 'c']);
    const rest = await outbox.read('notes', [NOTED], page.at(-1)?.position ?? 0, 2);
    expect(rest.map((event) => event.subject)).toEqual(['d']);
    expect((await outbox.read('notes', null, 0, 9)).map((event) => event.subject)).toEqual([
      'a',
      'b',
      'c',
      'd',
    ]);
    expect(await outbox.head('notes', [NOTED])).toBe(rest[0]?.position);
    expect(await outbox.head('notes', null)).toBe(rest[0]?.position);
    expect(await outbox.head('notes', ['notes.unheard-of.v1'])).toBe(0);
  });

  test('gives an event as it was stated', async () => {
    await state(1);
    const [event] = await outbox.read('notes', [NOTED], 0, 1);
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
    await outbox.onNews('notes', () => void (wakes += 1));
    await wokenAfter(() => state(1));
    await wokenAfter(() =>
      source.db.query(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
         WHERE application_name = 'lien-thong news' AND datname = current_database()`,
      ),
    );
    await wokenAfter(() => state(2));
  });

  test('a closed reader leaves no connection behind', async () => {
    await state(1);
    const own = outboxReader(source.config, silentLogger);
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
});
