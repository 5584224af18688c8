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
    // 240/QĐ-TTg, III/2/b names five provinces.
    expect(await tasksOf('H05', 'LEAD')).toEqual(['QD240-25']);
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
    // Bộ Ngoại giao wherever 164/BC-BKHCN names it outside the tables of counts.
    const lead = ['DA06-41', 'PL02-17', 'PL04B-54', 'PL04B-55', 'PL04E-106', 'PL04E-51', 'PL04H-63'];
    const coordinator = ['PL02-15', 'PL02-24', 'PL02-28'];
    expect(await tasksOf('G08', 'LEAD')).toEqual(lead);
    expect(await tasksOf('G08', 'COORDINATOR')).toEqual(coordinator);
    expect(await tasksOf('G08', null)).toEqual([...lead, ...coordinator].sort());
  });

  test('a finding is one of each member of the group that has to act, and of the places where it was made', async () => {
    await applyBatch(database.db, onAgencyRegistered, [registered('NHOM-DP', ['H05', 'H26'], 1)]);
    const findingsOf = async (code: string, role: string | null) => {
      const { data, errors } = await subgraph.ask<{
        _entities: { findings: { nodes: { id: string }[] } }[];
      }>(
        `query ($of: [_Any!]!, $role: FindingRole) { _entities(representations: $of) { ... on Agency {
           findings(role: $role, first: 100) { nodes { id } } } } }`,
        { of: [{ __typename: 'Agency', code }], role },
      );
      expect(errors).toBeUndefined();
      return data._entities[0]?.findings.nodes.map((finding) => finding.id.slice(-2));
    };
    // Phụ lục 05: rows whose «cơ quan thực hiện» names the provinces' committees; row 23 names Hà Nội.
    const provinces = '01 02 03 04 05 06 07 08 09 10 11 13 16 17 18 20 21 22'.split(' ');
    expect(await findingsOf('H05', 'RESPONSIBLE')).toEqual(provinces);
    expect(await findingsOf('H26', 'RESPONSIBLE')).toEqual([...provinces, '23']);
    expect(await findingsOf('UBND-09982', 'LOCALITY')).toEqual(['05', '09']);
    expect(await findingsOf('UBND-09982', 'RESPONSIBLE')).toEqual([]);
    expect(await findingsOf('UBND-09982', null)).toEqual(['05', '09']);
  });
});
