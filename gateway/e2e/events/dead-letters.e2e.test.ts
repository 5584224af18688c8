import { parkedEvents, sendBack, type EventHandler, type ParkedEvent } from '@lien-thong/kit/events';
import type { OpenService } from '@lien-thong/kit/subgraph';
import { command } from '../commands';
import { DEFINITIONS, startSystem, type System } from '../system';

const HANDLER = 'procedures.database-states';
const LAND = 'G10.dat-dai';

/** What a handler could not apply is counted, told of, and applied once it is sent back. */
describe('dead letters of a running system', () => {
  let system: System;
  let db: OpenService['db'];
  let parked: ParkedEvent;

  beforeAll(async () => {
    system = await startSystem();
    db = system.databases.get('procedures') as OpenService['db'];
    // A fault of the reader, not of the event: it is mended before the event is sent back.
    await db.query(
      `ALTER TABLE database_report ADD CONSTRAINT fault CHECK (status <> 'OPERATIONAL') NOT VALID`,
    );
    const { data } = await system.ask<{ database: { version: number } }>(
      `{ database(code: "${LAND}") { version } }`,
    );
    await command(system, 'setDatabaseStatus', {
      ...{ database: LAND, status: 'OPERATIONAL', reportedOn: '2025-08-05' },
      expectedVersion: data.database.version,
    });
    [parked] = (await parkedEvents(db)) as [ParkedEvent];
  });
  afterAll(() => system?.stop());

  const handlers = DEFINITIONS.find(({ name }) => name === 'procedures')?.handlers as EventHandler[];
  const figures = async () => (await fetch(new URL('/metrics', system.addresses.get('procedures')))).text();
  const ready = async () =>
    (await fetch(new URL('/health/ready', system.addresses.get('procedures')))).json();

  test('are kept with their handler, the event and the reason', () => {
    expect(parked).toMatchObject({
      handler: HANDLER,
      source: 'databases',
      reason: expect.stringContaining('fault'),
      event: { type: 'databases.database-status-changed.v1', subject: LAND },
    });
  });

  test('are among the metrics and in the readiness of the service, which goes on answering', async () => {
    expect(await figures()).toContain(`lien_thong_dead_letters{handler="${HANDLER}",source="databases"} 1`);
    expect(await figures()).toContain('lien_thong_outbox_age_seconds 0');
    expect(await figures()).toMatch(/lien_thong_handler_lag_events\{handler="[a-z.-]+",source="[a-z-]+"\} 0/);
    expect(await ready()).toMatchObject({ status: 'degraded', reason: 'events', events: { deadLetters: 1 } });
  });

  test('sent back before the fault is mended, they stay', async () => {
    expect(await sendBack(db, handlers, parked)).toMatchObject({
      outcome: 'REFUSED',
      reason: expect.stringContaining('fault'),
    });
    expect(await parkedEvents(db, { handler: HANDLER })).toHaveLength(1);
  });

  test('sent back afterwards, they are applied, once, and are dead no more', async () => {
    await db.query('ALTER TABLE database_report DROP CONSTRAINT fault');
    expect(await sendBack(db, handlers, parked)).toEqual({ outcome: 'APPLIED' });
    expect(await sendBack(db, handlers, parked)).toEqual({ outcome: 'APPLIED' });
    expect(await parkedEvents(db)).toEqual([]);
    const reports: { status: string }[] = await db.query(
      `SELECT status FROM database_report WHERE database_code = $1 AND status = 'OPERATIONAL'`,
      [LAND],
    );
    expect(reports).toHaveLength(1);
    expect(await ready()).toMatchObject({ status: 'ok', events: { deadLetters: 0, behind: 0 } });
  });

  test('of a handler that is no more stay, and say so', async () => {
    const gone = { ...parked, handler: 'procedures.gone' };
    expect(await sendBack(db, handlers, gone)).toEqual({
      outcome: 'REFUSED',
      reason: 'there is no handler procedures.gone any more',
    });
  });
});
