import {
  createTestDatabase,
  testSubgraph,
  type TestDatabase,
  type TestSubgraph,
} from '@lien-thong/kit/testing';
import path from 'node:path';
import { importCatalogue } from '../src/import/import-catalogue';
import { procedures } from '../src/service';
import { hearOf } from './registered-agencies';

const FIXTURE = path.join(__dirname, 'fixtures/catalogue.jsonl');

describe('procedures as entered by hand', () => {
  let database: TestDatabase;
  let subgraph: TestSubgraph;

  beforeAll(async () => {
    database = await createTestDatabase(procedures);
    await database.seed();
    subgraph = testSubgraph(procedures, database.db);
  });
  afterAll(() => database?.drop());

  test('a procedure has what its source says, and null for what only a catalogue tells', async () => {
    const { data, errors } = await subgraph.ask(
      `{ procedure(code: "1.001193") { name kind status field printedCode managingAgency { code } authorityLevels
           executingBodies audiences { code } channels { note } processingTime { value } components { totalCount }
           result { code } requirements legalBasis { number } versionNumber duplicates { code }
           source { document locator } } }`,
    );
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      procedure: {
        ...{ name: 'Thủ tục đăng ký khai sinh', kind: 'PUBLIC', status: 'IN_FORCE', field: 'Hộ tịch' },
        ...{ printedCode: '1.001193', managingAgency: { code: 'G15' }, authorityLevels: ['COMMUNAL'] },
        ...{ executingBodies: null, audiences: null, channels: null, processingTime: null, components: null },
        ...{ result: null, requirements: null, legalBasis: null, versionNumber: 1, duplicates: [] },
        source: { document: 'national portal', locator: 'record 1.001193, 2026-07-18' },
      },
    });
  });

  test('an unknown code is null, at the root and as a reference', async () => {
    expect((await subgraph.ask('{ procedure(code: "9.999999") { name } }')).data).toEqual({
      procedure: null,
    });
    expect(await subgraph.entities('Procedure', [{ code: '9.999999' }], '{ name }')).toEqual([null]);
  });

  test('of the 34 entered, 6 have no code in any source; each of them is a data issue of its agency', async () => {
    const { data } = await subgraph.ask<{
      procedures: { totalCount: number };
      dataIssues: { procedures: { nodes: { subject: string; responsible: string }[] } };
    }>(
      `{ procedures { totalCount }
         dataIssues(kind: "PROCEDURE_WITHOUT_CODE") { procedures(first: 50) { nodes { subject responsible } } } }`,
    );
    expect(data.procedures.totalCount).toBe(34);
    const { nodes } = data.dataIssues.procedures;
    expect(nodes).toHaveLength(6);
    expect(nodes).toContainEqual({ subject: 'LT-lien-thong-khai-tu', responsible: 'G15' });
  });

  test.each([
    ['{ kind: INTERLINKED }', 2],
    ['{ agency: "G15" }', 7],
    ['{ agency: "G15", field: "Hộ tịch" }', 5],
    ['{ authorityLevel: OTHER }', 3],
    ['{ status: REPEALED }', 0],
    ['{ nameContains: "khai tu" }', 2],
    ['{ nameContains: "Căn Cước" }', 2],
    ['{ nameContains: "100%_" }', 0],
  ])('the filter %s finds %i', async (filter, count) => {
    const { data } = await subgraph.ask(`{ procedures(filter: ${filter}) { totalCount } }`);
    expect(data).toEqual({ procedures: { totalCount: count } });
  });

  test('a search longer than anyone types is refused', async () => {
    const { errors } = await subgraph.ask(
      'query ($text: String) { procedures(filter: { nameContains: $text }) { totalCount } }',
      { text: 'x'.repeat(201) },
    );
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'GRAPH_TEXT_TOO_LONG' });
  });

  test('seeding again states nothing anew and writes no version', async () => {
    const counts = () =>
      database.db.query(
        'SELECT (SELECT count(*) FROM outbox) AS facts, (SELECT count(*) FROM procedure_version) AS versions',
      );
    const before = await counts();
    expect(before).toEqual([{ facts: '34', versions: '34' }]);
    await database.db.query('DELETE FROM seed_state');
    await database.seed();
    expect(await counts()).toEqual(before);
  });
});

describe('procedures of a catalogue', () => {
  let database: TestDatabase;
  let subgraph: TestSubgraph;

  beforeAll(async () => {
    database = await createTestDatabase(procedures);
    await hearOf(database.db, [{ code: 'T01', names: ['Bộ Thử nghiệm'] }]);
    await importCatalogue(database.db, FIXTURE);
    subgraph = testSubgraph(procedures, database.db);
  });
  afterAll(() => database?.drop());

  test('a record tells its parts as printed', async () => {
    const { data, errors } = await subgraph.ask(
      `{ procedure(code: "TEST-0001") { name audiences { code name } executingBodies requirements
           processingTime { value unit text } result { code name } legalBasis { number }
           channels { channel note processingTime { value unit } fees { amount currency kind note } }
           components { totalCount nodes { id name group originals copies forms procedure { code } } } } }`,
    );
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      procedure: {
        name: 'Cấp giấy đo thử',
        audiences: [
          { code: 'DT11', name: 'Hợp tác xã' },
          { code: 'ĐT1', name: 'Công dân Việt Nam' },
        ],
        executingBodies: ['Phòng Đo thử'],
        requirements: 'Có máy đo…',
        processingTime: [
          { value: 5, unit: 'WORKING_DAY', text: null },
          { value: 2.5, unit: 'DAY', text: null },
        ],
        result: [{ code: 'KQ.T01.1', name: 'Giấy đo thử' }],
        legalBasis: [{ number: '01/2026/NĐ-TEST' }],
        channels: [
          {
            ...{
              channel: 'ONLINE',
              note: 'Nộp trên cổng',
              processingTime: { value: 5, unit: 'WORKING_DAY' },
            },
            fees: [
              { amount: 20000, currency: 'VND', kind: 'SERVICE_FEE', note: null },
              { amount: 10, currency: 'USD', kind: 'PRICE_LEVEL', note: null },
            ],
          },
          {
            ...{ channel: 'DIRECT', note: null, processingTime: { value: 2.5, unit: 'DAY' } },
            fees: [{ amount: 0, currency: null, kind: 'FEE', note: null }],
          },
        ],
        components: {
          totalCount: 2,
          nodes: [
            {
              ...{ id: 'TEST-0001/KQ-1/1', name: 'Đơn đo thử', group: 'Lần đầu', originals: 1, copies: 0 },
              ...{ forms: ['don-do-thu.docx'], procedure: { code: 'TEST-0001' } },
            },
            {
              ...{ id: 'TEST-0001/KQ-2/1', name: 'Bản vẽ', group: 'Đo lại', originals: 1, copies: 3 },
              ...{ forms: [], procedure: { code: 'TEST-0001' } },
            },
          ],
        },
      },
    });
  });

  test('a paper is found by its key, and an unknown one is null', async () => {
    const keys = [{ id: 'TEST-0024/KQ-3/2' }, { id: 'TEST-0024/KQ-3/9' }];
    expect(await subgraph.entities('DossierComponent', keys, '{ name copies }')).toEqual([
      { name: 'Ảnh thứ hai', copies: 2 },
      null,
    ]);
  });

  test('a dossier without papers is an empty list; one that no catalogue tells of is null', async () => {
    const keys = [{ code: 'TEST-0002' }, { code: 'TEST-0022' }];
    expect(await subgraph.entities('Procedure', keys, '{ components { totalCount } }')).toEqual([
      { components: { totalCount: 0 } },
      { components: null },
    ]);
  });

  test('duplicates share the name, the agency and a level: spelling apart, other levels left out', async () => {
    const keys = ['TEST-0014', 'TEST-0015', 'TEST-0016'].map((code) => ({ code }));
    expect(await subgraph.entities('Procedure', keys, '{ duplicates { code } }')).toEqual([
      { duplicates: [{ code: 'TEST-0015' }] },
      { duplicates: [{ code: 'TEST-0014' }] },
      { duplicates: [] },
    ]);
  });

  test('a list of shared names holds those that have duplicates in force, and no other', async () => {
    const names = async (sharedName: boolean) => {
      const { data } = await subgraph.ask<{
        procedures: { totalCount: number; nodes: { code: string; duplicates: object[] }[] };
      }>(
        `query ($sharedName: Boolean) { procedures(filter: { agency: "T01", sharedName: $sharedName }, first: 100) {
           totalCount nodes { code duplicates { code } } } }`,
        { sharedName },
      );
      return data.procedures;
    };
    const shared = await names(true);
    expect(shared.nodes).toEqual([
      { code: 'TEST-0014', duplicates: [{ code: 'TEST-0015' }] },
      { code: 'TEST-0015', duplicates: [{ code: 'TEST-0014' }] },
    ]);
    const alone = await names(false);
    expect(alone.nodes.flatMap(({ duplicates }) => duplicates)).toEqual([]);
    const { data } = await subgraph.ask('{ procedures(filter: { agency: "T01" }) { totalCount } }');
    expect(data).toEqual({ procedures: { totalCount: shared.totalCount + alone.totalCount } });
    const repeal = (status: string) =>
      database.db.query(`UPDATE procedure SET status = $1 WHERE code = 'TEST-0015'`, [status]);
    await repeal('REPEALED');
    expect((await names(true)).totalCount).toBe(0);
    await repeal('IN_FORCE');
  });

  test('the fact of a procedure tells its channels once each, and which papers have a form', async () => {
    const [{ data, agencies }] = await database.db.query(
      `SELECT data, agencies FROM outbox WHERE subject = 'TEST-0001'`,
    );
    expect(agencies).toEqual(['T01']);
    expect(data).toMatchObject({
      onlineLevel: 'FULL',
      channels: ['ONLINE', 'DIRECT'],
      printedCode: 'TEST-0001',
    });
    expect(data.components).toEqual([
      { id: 'TEST-0001/KQ-1/1', name: 'Đơn đo thử', form: true, eForm: true },
      { id: 'TEST-0001/KQ-2/1', name: 'Bản vẽ', form: false, eForm: false },
    ]);
  });
});
