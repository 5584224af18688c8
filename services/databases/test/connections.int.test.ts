import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readCsv } from '@lien-thong/kit/seeds';
import {
  createTestDatabase,
  testSubgraph,
  type TestDatabase,
  type TestSubgraph,
} from '@lien-thong/kit/testing';
import { databases } from '../src/service';
import { readDirectives } from './directive-seeds';

interface Connections {
  connections: { totalCount: number; nodes: { id: string }[] };
}

describe('connections on their real seeds', () => {
  let database: TestDatabase;
  let subgraph: TestSubgraph;

  beforeAll(async () => {
    database = await createTestDatabase(databases);
    await database.seed();
    subgraph = testSubgraph(databases, database.db);
  });
  afterAll(() => database?.drop());

  const idsOf = async (filter: object): Promise<string[]> => {
    const { data, errors } = await subgraph.ask<Connections>(
      'query ($filter: ConnectionFilter) { connections(filter: $filter, first: 100) { totalCount nodes { id } } }',
      { filter },
    );
    expect(errors).toBeUndefined();
    expect(data.connections.totalCount).toBe(data.connections.nodes.length);
    return data.connections.nodes.map((node) => node.id);
  };

  test('a connection says what it joins, by when, under which directive, and where that is printed', async () => {
    const [connection] = await subgraph.entities(
      'DataConnection',
      [{ id: 'G01.dan-cu:G15.ho-tich' }],
      `{ from { code owner { code } } to { code owner { code } } platform directive { id }
         deadline { text precision dueOn } source { document locator } since(asOf: "2025-08-05")
         status(asOf: "2025-08-05") { status reportedOn source { locator } } dueState(asOf: "2025-08-05") }`,
    );
    expect(connection).toEqual({
      from: { code: 'G01.dan-cu', owner: { code: 'G01' } },
      to: { code: 'G15.ho-tich', owner: { code: 'G15' } },
      platform: null,
      directive: { id: '06/QĐ-TTg@2022' },
      deadline: { text: 'Tháng 6/2023', precision: 'MONTH', dueOn: '2023-06-30' },
      source: { document: '164-BC-BKHCN-phu-luc', locator: 'PL01/2/8' },
      since: '2025-07-31',
      status: { status: 'PENDING', reportedOn: '2025-07-31', source: { locator: 'PL01/2/8' } },
      dueState: 'OVERDUE',
    });
  });

  test('before its first report a connection is due and unreported, not late', async () => {
    const [connection] = await subgraph.entities(
      'DataConnection',
      [{ id: 'G01.dan-cu:G15.ho-tich' }],
      '{ status(asOf: "2025-07-30") { status } since(asOf: "2025-07-30") dueState(asOf: "2025-07-30") }',
    );
    expect(connection).toEqual({ status: null, since: null, dueState: 'UNREPORTED' });
  });

  test('Đề án 06 connects the population database with 16 others; rows 7 and 32 name none', async () => {
    const ordered = await idsOf({ database: 'G01.dan-cu', dueUntil: '2024-12-31' });
    const rows = { 2: 2, 3: 1, 4: 1, 5: 1, 6: 2, 8: 7, 22: 2 };
    expect(ordered).toHaveLength(Object.values(rows).reduce((sum, count) => sum + count));
    expect(await idsOf({ database: 'G01.dan-cu', dueUntil: '2024-12-31', status: 'PENDING' })).toEqual(
      ordered,
    );
  });

  test('finding 14 names 17 systems of seven ministries for the provinces to connect with', async () => {
    const ids = await idsOf({
      database: 'NHOM-DP.giai-quyet-tthc-cap-tinh',
      dueFrom: '2025-08-01',
      dueUntil: '2025-08-31',
    });
    const count = new Map<string, number>();
    for (const id of ids) {
      const owner = id.slice(0, id.indexOf('.'));
      count.set(owner, (count.get(owner) ?? 0) + 1);
    }
    expect(Object.fromEntries(count)).toEqual({ G12: 4, G01: 4, G15: 3, G17: 2, G09: 1, G18: 2, G02: 1 });
  });

  test('an agency finds what fails at either end', async () => {
    const failing = { status: ['UNSTABLE', 'DISCONNECTED'], asOf: '2025-08-05' };
    expect(await idsOf({ ...failing, owner: 'H26' })).toEqual([
      'G01.ly-lich-tu-phap:H26.giai-quyet-tthc',
      'G15.quan-ly-ho-tich-dung-chung:H26.giai-quyet-tthc',
      'H26.giai-quyet-tthc:G22.cong-dich-vu-cong-quoc-gia',
    ]);
    expect(await idsOf({ ...failing, owner: 'G15' })).toHaveLength(4);
    expect(await idsOf({ ...failing, owner: 'G17' })).toEqual([]);
    expect(await idsOf({ ...failing, asOf: '2025-08-03' })).toEqual([]);
  });

  test('what the units of shared task 1 have not finished is known unit by unit', async () => {
    const open = await idsOf({
      dueFrom: '2025-05-31',
      dueUntil: '2025-05-31',
      dueState: 'OVERDUE',
      asOf: '2025-07-31',
    });
    expect(open.map((id) => id.slice(0, id.indexOf('.')))).toEqual([
      'G03',
      'G18',
      'G21',
      'H05',
      'H19',
      'H56',
      'NHOM-BN',
      'NHOM-DP',
    ]);
  });

  test('continuous work has no day: it never falls due', async () => {
    expect(await idsOf({ dueState: 'NO_DEADLINE', asOf: '2030-01-01' })).toEqual([
      'G22.cong-thong-tin-chinh-phu:NHOM-BND.cong-thong-tin-dien-tu',
    ]);
  });

  test('a fact carries the whole public state, for the owners of both ends', async () => {
    const [fact] = await database.db.query(
      `SELECT type, agencies, data FROM outbox WHERE subject = 'NHOM-DP.giai-quyet-tthc-cap-tinh:G01.dan-cu'
       ORDER BY position DESC LIMIT 1`,
    );
    expect(fact).toEqual({
      type: 'databases.connection-registered.v1',
      agencies: ['G01', 'NHOM-DP'],
      data: {
        id: 'NHOM-DP.giai-quyet-tthc-cap-tinh:G01.dan-cu',
        fromCode: 'NHOM-DP.giai-quyet-tthc-cap-tinh',
        toCode: 'G01.dan-cu',
        platform: null,
        directiveId: '71/NQ-CP@2025',
        deadline: { text: '31/5/2025', precision: 'DAY', dueOn: '2025-05-31' },
        status: { status: 'PENDING', reportedOn: '2025-08-04', since: '2025-07-31' },
      },
    });
  });

  test('an open end is an issue of the agency that the document names', async () => {
    const { data } = await subgraph.ask(
      `{ dataIssues(kind: "CONNECTION_END_UNKNOWN", agency: "LT-VKSNDTC") {
           databases { nodes { subject subjectType responsible source { locator } } } } }`,
    );
    expect(data).toEqual({
      dataIssues: {
        databases: {
          nodes: [
            {
              subject: 'DA06-06-khac',
              subjectType: 'DataConnection',
              responsible: 'LT-VKSNDTC',
              source: { locator: 'PL01/2/6' },
            },
          ],
        },
      },
    });
  });
});

describe('the seeds of connections', () => {
  const read = <C extends string>(service: string, file: string, columns: readonly C[]) =>
    readCsv(readFileSync(path.resolve(__dirname, `../../${service}/seeds/${file}`), 'utf8'), columns);
  const rows = read('databases', 'connections.csv', [
    'id',
    'from_code',
    'to_code',
    'platform',
    'directive_id',
    'deadline_text',
    'unplaced_end',
    'unplaced_owner',
    'document',
    'locator',
  ]);
  const reports = read('databases', 'connection-status.csv', [
    'connection_id',
    'status',
    'reported_on',
    'basis',
    'document',
    'locator',
  ]);
  const columnOf = (service: string, file: string) =>
    new Set(
      readFileSync(path.resolve(__dirname, `../../${service}/seeds/${file}`), 'utf8')
        .split('\n')
        .map((line) => line.split(',')[0]),
    );
  const placed = rows.filter((row) => row.from_code !== null && row.to_code !== null);

  test('62 have both ends and are named by them; 22 have one end and say what is known of the other', () => {
    expect([placed.length, rows.length - placed.length]).toEqual([62, 22]);
    expect(placed.filter((row) => row.id !== `${row.from_code}:${row.to_code}`)).toEqual([]);
    expect(rows.filter((row) => placed.includes(row) !== (row.unplaced_end === null))).toEqual([]);
    expect(rows.filter((row) => row.from_code === null && row.to_code === null)).toEqual([]);
    expect(rows.filter((row) => (row.unplaced_end?.length ?? 0) > 60)).toEqual([]);
    expect(new Set(rows.map((row) => row.id)).size).toBe(rows.length);
  });

  test('name databases, agencies, directives and connections that exist', () => {
    const directives = new Set(readDirectives().map((row) => row.id));
    expect(rows.filter((row) => !directives.has(row.directive_id))).toEqual([]);
    const codes = columnOf('databases', 'databases.csv');
    const ends = rows.flatMap((row) => [row.from_code, row.to_code]).filter((code) => code !== null);
    expect(ends.filter((code) => !codes.has(code))).toEqual([]);
    const agencies = columnOf('agencies', 'agencies.csv');
    const owners = rows.map((row) => row.unplaced_owner).filter((code) => code !== null);
    expect(owners.filter((code) => !agencies.has(code))).toEqual([]);
    const ids = new Set(placed.map((row) => row.id));
    expect(reports.filter((row) => !ids.has(row.connection_id))).toEqual([]);
  });

  test('report 25 as unfinished and 12 as unstable, and nothing as connected: no document says so', () => {
    const count = (status: string) => reports.filter((row) => row.status === status).length;
    expect([count('PENDING'), count('UNSTABLE'), reports.length]).toEqual([25, 12, 37]);
  });
});
