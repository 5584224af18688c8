import { randomUUID } from 'node:crypto';
import { applyBatch, type DomainEvent } from '@lien-thong/kit/events';
import {
  createTestDatabase,
  testSubgraph,
  type TestDatabase,
  type TestSubgraph,
} from '@lien-thong/kit/testing';
import { onAgencyRegistered } from '../src/events/on-agency-registered';
import type { AgencyRegistered } from '../src/generated/events';
import { directives } from '../src/service';

let position = 0;

function registered(code: string, members: string[], version: number, kind = 'GROUP'): DomainEvent {
  position += 1;
  const data: AgencyRegistered = {
    code,
    name: code,
    shortName: null,
    kind,
    level: null,
    parentCode: null,
    unitCode: null,
    activeFrom: null,
    activeUntil: null,
    mergedInto: null,
    aliases: [],
    members,
  };
  return {
    id: randomUUID(),
    source: 'agencies',
    type: 'agencies.agency-registered.v1',
    subject: code,
    time: '2025-07-01T00:00:00.000Z',
    version,
    agencies: [code],
    correlationId: 'test',
    data,
    position,
  };
}

describe('tasks of an agency, by name and through groups', () => {
  let database: TestDatabase;
  let subgraph: TestSubgraph;

  beforeAll(async () => {
    database = await createTestDatabase(directives);
    await database.seed();
    subgraph = testSubgraph(directives, database.db);
  });
  afterAll(() => database?.drop());
  beforeEach(() => database.db.query('DELETE FROM agency_group'));

  const groups = () =>
    database.db.query('SELECT code, members, version::int FROM agency_group ORDER BY code');

  const tasksOf = async (code: string, role: string | null) => {
    const { data, errors } = await subgraph.ask<{
      _entities: { tasks: { totalCount: number; nodes: { id: string }[] } }[];
    }>(
      `query ($of: [_Any!]!, $role: TaskRole) { _entities(representations: $of) { ... on Agency {
         tasks(role: $role, first: 100) { totalCount nodes { id } } } } }`,
      { of: [{ __typename: 'Agency', code }], role },
    );
    expect(errors).toBeUndefined();
    return data._entities[0]?.tasks.nodes.map((task) => task.id) ?? [];
  };

  test('an event handled twice counts once, and a body that is no group is not kept', async () => {
    const events = [registered('NHOM-DP', ['H05'], 3), registered('H05', [], 1, 'PROVINCIAL_COMMITTEE')];
    expect(await applyBatch(database.db, onAgencyRegistered, events)).toEqual({ applied: 2, parked: 0 });
    expect(await applyBatch(database.db, onAgencyRegistered, events)).toEqual({ applied: 0, parked: 0 });
    expect(await groups()).toEqual([{ code: 'NHOM-DP', members: ['H05'], version: 3 }]);
  });

  test('a stale version changes nothing, in a batch of its own or within one', async () => {
    await applyBatch(database.db, onAgencyRegistered, [
      registered('NHOM-BN', ['G01', 'G02'], 5),
      registered('NHOM-BN', ['G01'], 4),
    ]);
    await applyBatch(database.db, onAgencyRegistered, [registered('NHOM-BN', [], 2)]);
    expect(await groups()).toEqual([{ code: 'NHOM-BN', members: ['G01', 'G02'], version: 5 }]);
    await applyBatch(database.db, onAgencyRegistered, [registered('NHOM-BN', ['G03'], 6)]);
    expect(await groups()).toEqual([{ code: 'NHOM-BN', members: ['G03'], version: 6 }]);
  });

  test('a member of a group within a group shares its tasks', async () => {
    await applyBatch(database.db, onAgencyRegistered, [
      registered('NHOM-DP', ['H05'], 1),
      registered('NHOM-BND', ['NHOM-BN', 'NHOM-DP'], 1),
    ]);
    const member = await tasksOf('H05', 'MEMBER');
    expect(member).toContain('PL01-C02'); // các địa phương
    expect(member).toContain('PL01-C03'); // các bộ, ngành, địa phương
    expect(member).not.toContain('PL01-C10'); // các bộ, ngành
    expect(member).not.toContain('PL01-R01');
    expect(await tasksOf('H05', 'LEAD')).toEqual([]);
  });

  test('groups that contain each other end', async () => {
    await applyBatch(database.db, onAgencyRegistered, [
      registered('NHOM-DP', ['H05', 'NHOM-BND'], 1),
      registered('NHOM-BND', ['NHOM-DP'], 1),
    ]);
    expect(await tasksOf('H05', 'MEMBER')).toContain('PL01-C03');
  });

  test('without any group an agency is a member where a source lists its part', async () => {
    expect(await tasksOf('H19', 'MEMBER')).toEqual([
      'PL01-C01',
      'PL01-C03',
      'PL01-C04',
      'PL01-C05',
      'PL01-C08',
    ]);
  });

  test('leads and coordinators are those named, and no role means any', async () => {
    expect(await tasksOf('G01', 'COORDINATOR')).toEqual(['DA06-22', 'DA06-32', 'DA06-33']);
    const lead = await tasksOf('G01', 'LEAD');
    expect(lead).toEqual([
      ...['01', '02', '03', '04', '05', '06', '07', '08'].map((row) => `DA06-${row}`),
      'PL01-R03',
      'PL01-R04',
      'PL01-R05',
    ]);
    expect(await tasksOf('G01', null)).toHaveLength(lead.length + 3 + 2);
  });
});
