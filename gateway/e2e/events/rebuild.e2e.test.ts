import type { OpenService } from '@lien-thong/kit/subgraph';
import { openTransport, rebuild, type EventHandler } from '@lien-thong/kit/events';
import { silentLogger } from '@lien-thong/kit/testing';
import { command } from '../commands';
import { DEFINITIONS, startSystem, type System } from '../system';

const KEPT = DEFINITIONS.flatMap(({ name, handlers }) =>
  handlers.filter(({ forget }) => forget).map((handler) => [handler.name, name, handler] as const),
);

/** What a statement empties, with its condition, or reckons anew; a lock changes nothing. */
function changedBy(sql: string): string[] {
  const emptied = /^DELETE FROM (.*)$/s.exec(sql)?.[1];
  const reckoned = [...sql.matchAll(/\bUPDATE (\w+)/g)].at(-1)?.[1];
  return [emptied ?? reckoned ?? []].flat();
}

describe('every projection built anew from the events', () => {
  let system: System;

  beforeAll(async () => {
    system = await startSystem();
    const { data } = await system.ask<{ database: { version: number } }>(
      '{ database(code: "G10.dat-dai") { version } }',
    );
    const report = { database: 'G10.dat-dai', status: 'OPERATIONAL', reportedOn: '2025-08-05' };
    await command(system, 'setDatabaseStatus', { ...report, expectedVersion: data.database.version }, 'G10');
    const dossiers = { agency: 'H26', service: 'DVC-1.001193', period: '2025-07', figures: { received: 20 } };
    await command(system, 'reportDossierStatistics', dossiers, 'H26');
  });
  afterAll(() => system?.stop());

  /** Rows without the order or the numbers that the database gave them. */
  async function rows(db: OpenService['db'], { forget = [] }: EventHandler): Promise<string[][]> {
    const tables = forget.flatMap(changedBy);
    return Promise.all(
      tables.map(async (table) => {
        const [name, condition = 'true'] = table.split(' WHERE ');
        const found: { row: string }[] = await db.query(
          `SELECT (to_jsonb(kept) - 'id' - 'revision')::text AS row FROM ${name} AS kept WHERE ${condition} ORDER BY 1`,
        );
        return found.map(({ row }) => row);
      }),
    );
  }

  test('is the same as before, and states nothing anew but that it was built: there are such projections in four subgraphs', () => {
    expect(new Set(KEPT.map(([, service]) => service)).size).toBeGreaterThan(3);
  });

  test.each(KEPT)('%s', async (_, service, handler) => {
    const db = system.databases.get(service) as OpenService['db'];
    const stated = async () =>
      (
        (await db.query(
          `SELECT count(*)::int AS count FROM outbox WHERE type NOT LIKE '%.projection-changed.v1'`,
        )) as { count: number }[]
      )[0]?.count;
    const [before, statedBefore] = [await rows(db, handler), await stated()];
    const transport = openTransport(service, db, system.config, silentLogger);
    await rebuild(db, transport, handler);
    await transport.close();
    expect(await rows(db, handler)).toEqual(before);
    expect(await stated()).toBe(statedBefore);
  });
});
