import {
  createTestDatabase,
  testSubgraph,
  type TestDatabase,
  type TestSubgraph,
} from '@lien-thong/kit/testing';
import { directives } from '../src/service';

/** 164/BC-BKHCN, Phụ lục 05. */
describe('findings', () => {
  let database: TestDatabase;
  let subgraph: TestSubgraph;

  beforeAll(async () => {
    database = await createTestDatabase(directives);
    await database.seed();
    subgraph = testSubgraph(directives, database.db);
  });
  afterAll(() => database?.drop());

  const found = async (filter: string) => {
    const { data, errors } = await subgraph.ask<{ findings: { nodes: { id: string }[] } }>(
      `{ findings(first: 100, filter: { ${filter} }) { nodes { id } } }`,
    );
    expect(errors).toBeUndefined();
    return data.findings.nodes.map((finding) => finding.id.slice(-2)).join(' ');
  };

  test('a finding is due with the first of its agencies, and unreported from that day on', async () => {
    const { data } = await subgraph.ask(
      `{ finding(id: "PL05-08") { category deadline { text dueOn } before: dueState(asOf: "2025-08-30")
           on: dueState(asOf: "2025-08-31") responsibilities { agency { code } deadline { dueOn } }
           localities { agency { code } printed } measuredBy unmeasured source { locator } } }`,
    );
    const places = [
      ['H05', 'Bắc Ninh'],
      ['UBND-33', 'Hưng Yên'],
      ['H60', 'Tuyên Quang'],
      ['H26', 'TP Hà Nội'],
    ];
    expect(data).toEqual({
      finding: {
        category: 'STAFF',
        deadline: { text: 'tháng 8/2025', dueOn: '2025-08-31' },
        before: 'NOT_DUE',
        on: 'UNREPORTED',
        responsibilities: [
          { agency: { code: 'NHOM-DP' }, deadline: { dueOn: '2025-12-31' } },
          { agency: { code: 'G01' }, deadline: { dueOn: '2025-08-31' } },
          { agency: { code: 'G22' }, deadline: null },
          { agency: { code: 'G09' }, deadline: { dueOn: '2025-08-31' } },
        ],
        localities: places.map(([code, printed]) => ({ agency: { code }, printed })),
        measuredBy: ['PublicService.statistics', 'Agency.serviceQuality'],
        unmeasured: null,
        source: { locator: 'PL05/8' },
      },
    });
  });

  test('continuous work has a deadline and never falls due', async () => {
    const { data } = await subgraph.ask(
      '{ finding(id: "PL05-20") { deadline { text dueOn } dueState(asOf: "2099-01-01") } }',
    );
    expect(data).toEqual({
      finding: { deadline: { text: 'Thường xuyên', dueOn: null }, dueState: 'NO_DEADLINE' },
    });
  });

  test('the filter by days speaks of some agency, not of the earliest one alone', async () => {
    expect(await found('dueFrom: "2025-09-01"')).toBe('03 04 08 12 23');
    expect(await found('dueFrom: "2025-12-01", dueUntil: "2025-12-31"')).toBe('03 04 08');
  });

  test('days and agency speak of the same responsibility', async () => {
    expect(await found('agency: "G01", dueUntil: "2025-08-31"')).toBe('08 11 14 15 17 19');
    expect(await found('agency: "G01"')).toBe('03 08 11 14 15 17 19 20');
    expect(await found('agency: "G22", dueFrom: "2025-08-01"')).toBe('01 13 22 23');
  });

  test('by the eight parts of the appendix', async () => {
    expect(await found('category: DATA')).toBe('13 14 15 16');
    expect(await found('category: NEW_ISSUES')).toBe('22 23');
  });
});
