import { createHash } from 'node:crypto';
import { FieldPresence1750000029000 } from '../src/registry/migrations/1750000029000-field-presence';
import { forgetOperations } from '@lien-thong/schema/registry';
import { codesOf, registrySystem, type RegistrySystem } from './registry-system';
import { LINK } from './submissions';

const DAY_MS = 86_400_000;

interface UnusedFields {
  readonly days: number;
  readonly recordedSince: string | null;
  readonly recordedUntil: string | null;
  readonly fields:
    readonly { field: string; unusedSince: string; lastSeen: string | null; clients: string[] }[] | null;
}

describe('fields that nobody uses', () => {
  let system: RegistrySystem;
  let now = new Date('2026-01-01T00:00:00Z');
  const day = (number: number) =>
    new Date(Date.parse('2026-01-01T00:00:00Z') + number * DAY_MS).toISOString();
  const on = (number: number) => void (now = new Date(day(number)));
  const sdl = (...fields: string[]) =>
    `${LINK} type Query { pakn: Int ${fields.map((field) => `${field}: Int`).join(' ')} }`;
  const use = async (contract: string, client: string, ...fields: string[]) => {
    const source = `{${fields.join(' ')}}`;
    const hash = createHash('sha256').update(source).digest('hex');
    const operations = [{ hash, name: null, source, client, requests: 1, fields }];
    expect((await system.asGateway('POST', '/usage', { contract, operations })).status).toBe(204);
  };
  const unused = async (contract = 'public') => {
    const { status, text } = await system.asGateway('GET', `/usage/unused-fields?contract=${contract}`);
    expect(status).toBe(200);
    const told = JSON.parse(text) as UnusedFields;
    const partners = told.fields?.filter(({ field }) => field.startsWith('Query.pakn')) ?? null;
    return { ...told, partners };
  };

  beforeAll(async () => {
    system = await registrySystem(() => now);
    await system.publish(sdl('paknOld', 'paknLate', 'paknBack'), 0);
    await system.asRegistrar('POST', '/subgraphs/phan-anh/promote', { expectedRevision: 1, stage: 'PUBLIC' });
  });
  afterAll(() => system.stop());

  test('are told to gateways alone', async () => {
    const asked = '/usage/unused-fields?contract=public';
    expect(codesOf(await system.ask('GET', asked))).toEqual(['GRAPH_GATEWAY_ONLY']);
    expect(codesOf(await system.asRegistrar('GET', asked))).toEqual(['GRAPH_GATEWAY_ONLY']);
    expect(codesOf(await system.asGateway('GET', '/usage/unused-fields?contract=all'))).toEqual([
      'REGISTRY_CONTRACT_UNKNOWN',
    ]);
  });

  test('are not known while nothing was recorded, nor in the first 90 days of recording', async () => {
    expect(await unused()).toMatchObject({
      days: 90,
      recordedSince: null,
      recordedUntil: null,
      fields: null,
    });
    on(10);
    await use('public', 'portal', 'Query.pakn');
    on(99.9);
    expect(await unused()).toMatchObject({ recordedSince: day(10), recordedUntil: day(10), fields: null });
  });

  test('are those that nobody was seen to use since, and those that were used long ago, with who did', async () => {
    on(20);
    await use('public', 'dashboard', 'Query.paknOld');
    on(21);
    await use('public', 'portal', 'Query.paknOld');
    on(101);
    await use('public', 'portal', 'Query.pakn');
    expect((await unused()).partners).toEqual([
      { field: 'Query.paknBack', unusedSince: day(10), lastSeen: null, clients: [] },
      { field: 'Query.paknLate', unusedSince: day(10), lastSeen: null, clients: [] },
    ]);
    on(111);
    await use('public', 'portal', 'Query.paknLate');
    const told = await unused();
    expect(told).toMatchObject({ recordedSince: day(10), recordedUntil: day(111) });
    expect(told.partners).toEqual([
      { field: 'Query.paknBack', unusedSince: day(10), lastSeen: null, clients: [] },
      { field: 'Query.paknOld', unusedSince: day(21), lastSeen: day(21), clients: ['portal', 'dashboard'] },
    ]);
    expect(told.fields?.length).toBeGreaterThan(500);
  });

  test('are not those that came less than 90 days ago, nor those that went and came back', async () => {
    await system.publish(sdl('paknOld', 'paknLate', 'paknNew'), 2);
    on(112);
    await system.publish(sdl('paknOld', 'paknLate', 'paknNew', 'paknBack'), 3);
    expect((await unused()).partners?.map(({ field }) => field)).toEqual(['Query.paknOld']);
    on(201.5);
    expect((await unused()).partners?.map(({ field, unusedSince }) => [field, unusedSince])).toEqual([
      ['Query.pakn', day(101)],
      ['Query.paknLate', day(111)],
      ['Query.paknNew', day(111)],
      ['Query.paknOld', day(21)],
    ]);
  });

  test('are of one contract each: what is used of the internal graph is not used of the public one', async () => {
    expect(await unused('internal')).toMatchObject({ recordedSince: null, fields: null });
    await use('internal', 'portal', 'Query.paknOld');
    expect((await unused()).partners?.map(({ field }) => field)).toContain('Query.paknOld');
  });

  test('are known when the operations that used them are long forgotten', async () => {
    const { db } = system.registry;
    const operations = async () =>
      (await db.query('SELECT source FROM operation ORDER BY source')).map(
        ({ source }: { source: string }) => source,
      );
    expect(await operations()).toHaveLength(3);
    await use('public', 'portal', 'Query.paknNew');
    on(231);
    const before = await unused();
    expect(await forgetOperations(db, now)).toBe(2);
    on(231.6);
    expect(await operations()).toEqual(['{Query.paknNew}', '{Query.paknOld}']);
    expect(await unused()).toEqual(before);
    expect(await forgetOperations(db, now)).toBe(2);
    expect(await operations()).toEqual([]);
  });

  test('of graphs that were there before this was recorded begin with the newest of them', async () => {
    const { db } = system.registry;
    const migration = new FieldPresence1750000029000();
    const runner = db.createQueryRunner();
    await migration.down(runner);
    await migration.up(runner);
    await runner.release();
    const [{ since }] = await db.query(
      "SELECT since FROM field_presence WHERE contract = 'public' AND field = 'Query.paknOld'",
    );
    expect((since as Date).toISOString()).toBe(day(112));
  });
});
