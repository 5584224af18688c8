import { Client } from 'pg';
import { databaseUrl } from '../src/database';
import { applyBatch, defineHandler, type DomainEvent, type EventHandler } from '../src/events';
import { createTestDatabase, type TestDatabase } from '../src/testing';
import { applications, countingHandler, NOTED, readers } from './invented-service';

const POISON = 'poison';

function event(n: number, subject = `e${n}`): DomainEvent {
  return {
    id: `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`,
    source: 'notes',
    type: NOTED,
    subject,
    time: '2025-07-31T05:00:00Z',
    version: 1,
    agencies: [],
    correlationId: 'test',
    data: { text: 'x' },
    position: n,
  };
}

describe('a batch of events', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await createTestDatabase(readers);
  });
  beforeEach(() =>
    database.db.query(
      'TRUNCATE application, handled_event, parked_event, consumer_position, outbox, entity_version',
    ),
  );
  afterAll(() => database?.drop());

  const position = async () =>
    Number((await database.db.query('SELECT position FROM consumer_position'))[0]?.position ?? 0);
  const parked = () =>
    database.db.query('SELECT event_id, source, reason, event FROM parked_event ORDER BY event_id');
  /** As a transport does that keeps its place here. */
  const applied = (handler: EventHandler, batch: readonly DomainEvent[]) =>
    applyBatch(database.db, handler, batch, {
      mark: (manager, { position: at }) =>
        manager.query(
          `INSERT INTO consumer_position (handler, source, position) VALUES ('place', 'notes', $1)
           ON CONFLICT (handler, source) DO UPDATE SET position = excluded.position`,
          [at],
        ),
    });
  const plain = countingHandler();
  const refusingPoison = countingHandler((events) => {
    if (events.some((one) => one.subject === POISON)) throw new TypeError('cannot be read');
  });

  test('is applied in order, and the transport’s place moves with it', async () => {
    expect(await applied(plain, [event(1), event(2), event(5)])).toEqual({
      applied: 3,
      parked: 0,
    });
    expect(await applications(database)).toEqual(['e1/1', 'e2/1', 'e5/1']);
    expect(await position()).toBe(5);
  });

  test('applies the same event once: in one batch, in two, in two at the same moment', async () => {
    expect(await applied(plain, [event(1), event(1)])).toEqual({ applied: 1, parked: 0 });
    expect(await applied(plain, [event(1), event(2)])).toEqual({ applied: 1, parked: 0 });
    const both = await Promise.all([1, 2].map(() => applied(plain, [event(3), event(4)])));
    expect(both.map((one) => one.applied).sort()).toEqual([0, 2]);
    expect(await applications(database)).toEqual(['e1/1', 'e2/1', 'e3/1', 'e4/1']);
  });

  test('is applied by each handler on its own', async () => {
    const other = defineHandler({ ...plain, name: 'readers.other' });
    await applied(plain, [event(1)]);
    expect(await applied(other, [event(1)])).toEqual({ applied: 1, parked: 0 });
  });

  test('with an event that cannot be applied: it is parked with the reason, the rest is applied in order', async () => {
    const batch = [event(1), event(2, POISON), event(3)];
    expect(await applied(refusingPoison, batch)).toEqual({ applied: 2, parked: 1 });
    expect(await applications(database)).toEqual(['e1/1', 'e3/1']);
    expect(await parked()).toEqual([
      { event_id: batch[1]?.id, source: 'notes', reason: 'TypeError: cannot be read', event: batch[1] },
    ]);
    expect(await position()).toBe(3);
  });

  test('an event that the database cannot take is parked, and leaves nothing behind', async () => {
    const violating = countingHandler(async (events, uow) => {
      uow.emit({ type: NOTED, entity: 'Reader', subject: 'r', agencies: [], data: { text: 'x' } });
      const text = events.some((one) => one.subject === POISON) ? null : 'x';
      await uow.manager.query('INSERT INTO note (code, text) VALUES ($1, $2)', ['violating', text]);
    });
    expect(await applied(violating, [event(1, POISON)])).toEqual({ applied: 0, parked: 1 });
    expect(await database.db.query('SELECT 1 FROM outbox')).toEqual([]);
    expect(await database.db.query('SELECT 1 FROM handled_event')).toEqual([]);
  });

  test('the last event of a batch may be the poison: the place still passes it', async () => {
    await applied(refusingPoison, [event(1), event(2, POISON)]);
    expect(await position()).toBe(2);
  });

  describe('whose failure is transient is left as it was, to be tried again, and nothing is parked', () => {
    /** Fails the first time and never again. */
    const failingOnce = (fail: Parameters<typeof countingHandler>[0]) => {
      let attempts = 0;
      return countingHandler(async (events, uow) => {
        attempts += 1;
        if (attempts === 1) await fail?.(events, uow);
      });
    };
    const raise = (code: string) =>
      failingOnce((_, uow) =>
        uow.manager.query(`DO $$ BEGIN RAISE EXCEPTION USING ERRCODE = '${code}'; END $$`),
      );
    const killOwn = failingOnce((_, uow) =>
      uow.manager.query('SELECT pg_terminate_backend(pg_backend_pid())'),
    );
    /** The connection is lost while the handler is busy with something else than SQL. */
    const killBetween = failingOnce(async (_, uow) => {
      const [{ pid }] = await uow.manager.query('SELECT pg_backend_pid() AS pid');
      const killer = new Client({ connectionString: databaseUrl(database.config, 'readers') });
      await killer.connect();
      await killer.query('SELECT pg_terminate_backend($1, 5000)', [pid]);
      await killer.end();
    });

    test.each([
      ['two transactions deadlocked', () => raise('40P01')],
      ['the server had no room', () => raise('53300')],
      ['the server shut down', () => raise('57P01')],
      ['the connection was lost in a statement', () => killOwn],
      ['the connection was lost between statements', () => killBetween],
    ])('because %s', async (_, handlerOf) => {
      const handler = handlerOf();
      await expect(applied(handler, [event(1)])).rejects.toThrow();
      expect([await applications(database), await parked(), await position()]).toEqual([[], [], 0]);
      expect(await applied(handler, [event(1)])).toEqual({ applied: 1, parked: 0 });
      expect(await applications(database)).toEqual(['e1/1']);
    });
  });
});
