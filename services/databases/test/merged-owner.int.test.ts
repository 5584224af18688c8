import { applyBatch, type DomainEvent } from '@lien-thong/kit/events';
import type { Identity } from '@lien-thong/kit/identity';
import { createTestDatabase, testSubgraph, type TestDatabase, fittingData } from '@lien-thong/kit/testing';
import { registerConnections } from '../src/connection/connection.service';
import { registerDatabases } from '../src/database/database.service';
import { onAgencyMerged } from '../src/events/on-agency-merged';
import { databases } from '../src/service';
import { testConnection, testDatabase, write } from './fixtures';

const MERGED: DomainEvent = {
  id: '00000000-0000-4000-8000-000000000001',
  source: 'agencies',
  type: 'agencies.agency-merged.v1',
  subject: 'TEST-OLD',
  time: '2025-07-01T00:00:00Z',
  version: 2,
  agencies: ['TEST-OLD', 'TEST-NEW'],
  correlationId: 'test',
  data: fittingData('agencies.agency-merged.v1', {
    ...{ code: 'TEST-OLD', mergedInto: 'TEST-NEW', activeUntil: '2025-08-01' },
  }),
  position: 1,
};
const editor = (agency: string): Identity => ({ subject: 'an', agency, roles: ['agency-editor'] });

/** ADR 021: references stay as they were recorded and are read on a day. */
describe('a database whose owner goes into another agency', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await createTestDatabase(databases);
    await write(database, async (uow) => {
      await registerDatabases(uow, [
        testDatabase('OLD.a', '2025-12-31', { ownerCode: 'TEST-OLD' }),
        testDatabase('NEW.b', '2025-12-31', { ownerCode: 'TEST-NEW', kind: 'SYSTEM' }),
        testDatabase('ELSE.c', '2025-12-31', { ownerCode: 'TEST-ELSE' }),
      ]);
      await registerConnections(uow, [
        testConnection('OLD.a', 'NEW.b', null),
        testConnection('OLD.a', 'ELSE.c', null),
      ]);
    });
    await applyBatch(database.db, onAgencyMerged, [MERGED]);
  });
  afterAll(() => database?.drop());

  const ask = async <T>(query: string, variables: object = {}, identity?: Identity) => {
    const { data, errors } = await testSubgraph(databases, database.db, identity).ask<T>(query, variables);
    expect(errors).toBeUndefined();
    return data;
  };
  const agencies = (asOf: string) =>
    testSubgraph(databases, database.db).entities<object>(
      'Agency',
      [{ code: 'TEST-OLD' }, { code: 'TEST-NEW' }],
      `{ databases(asOf: "${asOf}") { nodes { code } } dataHandovers(asOf: "${asOf}") { totalCount }
         databasesReferences(asOf: "${asOf}") { kind count } }`,
    );
  const codes = (...list: string[]) => ({ nodes: list.map((code) => ({ code })) });

  test('is the old one’s until the day before and the successor’s from that day on', async () => {
    const query =
      '{ database(code: "OLD.a") { before: owner(asOf: "2025-07-31") { code } after: owner(asOf: "2025-08-01") { code } } }';
    expect(await ask(query)).toEqual({
      database: { before: { code: 'TEST-OLD' }, after: { code: 'TEST-NEW' } },
    });
  });

  test('moves in every list and count, and nothing is lost or counted twice', async () => {
    expect(await agencies('2025-07-31')).toEqual([
      {
        databases: codes('OLD.a'),
        dataHandovers: { totalCount: 2 },
        databasesReferences: [{ kind: 'SPECIALISED', count: 1 }],
      },
      {
        databases: codes('NEW.b'),
        dataHandovers: { totalCount: 1 },
        databasesReferences: [{ kind: 'SYSTEM', count: 1 }],
      },
    ]);
    // Between two systems of one agency nothing is handed over.
    expect(await agencies('2025-08-01')).toEqual([
      { databases: codes(), dataHandovers: { totalCount: 0 }, databasesReferences: [] },
      {
        databases: codes('NEW.b', 'OLD.a'),
        dataHandovers: { totalCount: 1 },
        databasesReferences: [
          { kind: 'SPECIALISED', count: 1 },
          { kind: 'SYSTEM', count: 1 },
        ],
      },
    ]);
  });

  test('is found by its owner on the day of the filter', async () => {
    const query = `query ($owner: ID, $asOf: Date) { databases(filter: { owner: $owner, asOf: $asOf }) { totalCount } }`;
    const count = async (owner: string, asOf: string) =>
      (await ask<{ databases: { totalCount: number } }>(query, { owner, asOf })).databases.totalCount;
    expect(await count('TEST-OLD', '2025-07-31')).toBe(1);
    expect(await count('TEST-OLD', '2025-08-01')).toBe(0);
    expect(await count('TEST-NEW', '2025-08-01')).toBe(2);
  });

  test('is written by the successor, and no longer by the old one', async () => {
    const mutation = `mutation { answer: setDatabaseStatus(input: {
      database: "OLD.a", status: BUILDING, reportedOn: "2025-08-05", expectedVersion: 1 }) { database { code } errors { code } } }`;
    expect(await ask(mutation, {}, editor('TEST-OLD'))).toEqual({
      answer: { database: null, errors: [{ code: 'GRAPH_NOT_ALLOWED' }] },
    });
    expect(await ask(mutation, {}, editor('TEST-NEW'))).toEqual({
      answer: { database: { code: 'OLD.a' }, errors: [] },
    });
  });
});
