import {
  createTestDatabase,
  testSubgraph,
  type TestDatabase,
  type TestSubgraph,
} from '@lien-thong/kit/testing';
import { ISSUE_KINDS } from '../src/issues/issue-kinds';
import { directives } from '../src/service';

interface Issue {
  kind: string;
  subject: string;
  responsible: string | null;
  detail: string;
  source: { locator: string } | null;
}

describe('what the lists of tasks get wrong, as data issues', () => {
  let database: TestDatabase;
  let subgraph: TestSubgraph;

  beforeAll(async () => {
    database = await createTestDatabase(directives);
    await database.seed();
    subgraph = testSubgraph(directives, database.db);
  });
  afterAll(() => database?.drop());

  const issuesOf = async (kind: string) => {
    const { data, errors } = await subgraph.ask<{
      dataIssues: { directives: { totalCount: number; nodes: Issue[] } };
    }>(
      `query ($kind: String) { dataIssues(kind: $kind) { directives(first: 100) { totalCount nodes {
         kind subject responsible detail source { locator } } } } }`,
      { kind },
    );
    expect(errors).toBeUndefined();
    return data.dataIssues.directives;
  };

  const subjects = async (kind: string) => (await issuesOf(kind)).nodes.map((issue) => issue.subject).sort();

  test('agencies whose printed count differs from the list behind it (question 16)', async () => {
    const { nodes } = await issuesOf('PRINTED_TOTAL_CONTRADICTS_LIST');
    const said = Object.fromEntries(nodes.map((issue) => [issue.subject, issue.detail]));
    expect(said).toEqual({
      G08: 'Đến 2025-07-31: giao chung in 2, danh sách 0; tổng in 2, danh sách 0',
      G11: 'Đến 2025-07-31: giao riêng in 2, danh sách 0; tổng in 6, danh sách 4; in kèm «Ban Cơ yếu Chính phủ»',
      G22: 'Đến 2025-07-31: giao riêng in 5, danh sách 4; tổng in 6, danh sách 5',
      H14: 'Đến 2025-07-31: giao chung in 3, danh sách 4; tổng in 3, danh sách 4',
      H26: 'Đến 2025-07-31: giao chung in 3, danh sách 4; tổng in 3, danh sách 4',
      H57: 'Đến 2025-07-31: giao chung in 2, danh sách 3; tổng in 2, danh sách 3',
    });
    expect(nodes.find((issue) => issue.subject === 'G08')?.source).toEqual({ locator: 'PL01/1/table/6' });
    expect(nodes.every((issue) => issue.responsible === null)).toBe(true);
  });

  test('agencies in a list and absent from its table', async () => {
    const { nodes } = await issuesOf('AGENCY_MISSING_FROM_TABLE');
    expect(nodes.map((issue) => [issue.subject, issue.source?.locator]).sort()).toEqual([
      ['H52', 'PL01/1/table'],
      ['LT-BCYCP', 'PL01/1/table'],
      ['LT-BTGDVTW', 'PL01/1/table'],
    ]);
  });

  test('a date that breaks off is kept as printed', async () => {
    const { nodes } = await issuesOf('DATE_CUT_SHORT');
    expect(nodes.map((issue) => issue.subject).sort()).toEqual(['PL01-R29', 'PL01-R30']);
    expect(nodes.every((issue) => issue.detail.includes('«24/5/202»'))).toBe(true);
  });

  test('month-first deadlines are read and listed, once for each row', async () => {
    const rows = ['15', '16', '18', '19', '24', '25', '29', '30'].map((row) => `PL01-R${row}`);
    const shared = ['10', '11', '12', '13', '14', '15'].map((row) => `PL01-C${row}`);
    expect(await subjects('DATE_MONTH_FIRST')).toEqual([...shared, ...rows]);
  });

  test('the same work listed twice, and where the two disagree', async () => {
    expect(await subjects('TASK_LISTED_TWICE')).toEqual(['DA06-21', 'DA06-29', 'PL01-R30']);
    const listed = async (kind: string) =>
      (await subjects(kind)).filter((subject) => /^(DA06|PL01)-/.test(subject));
    // Not DA06-23, PL01-R06 and PL01-R26: only the heading of Phụ lục 04 part 2 gives them another day.
    expect(await listed('TASK_DEADLINES_DIFFER')).toEqual([
      'DA06-21',
      ...['R08', 'R08', 'R09', 'R16', 'R34'].map((row) => `PL01-${row}`),
    ]);
    expect(await listed('TASK_LEADS_DIFFER')).toEqual([
      'DA06-29',
      ...['R15', 'R30', 'R34'].map((row) => `PL01-${row}`),
    ]);
  });

  test('a finding with several deadlines', async () => {
    const { nodes } = await issuesOf('FINDING_DEADLINES_DIFFER');
    expect(Object.fromEntries(nodes.map((issue) => [issue.subject, issue.detail]))).toEqual({
      'PL05-03': 'Thời hạn khác nhau: 2025-08-31: G17; 2025-12-31: G01',
      'PL05-08': 'Thời hạn khác nhau: 2025-08-31: G01, G09; 2025-12-31: NHOM-DP',
    });
  });

  test('misspelt numbers of directives, once for each place', async () => {
    expect(await subjects('DIRECTIVE_NUMBER_MISSPELT')).toEqual([
      '01-CTr/BCĐTW',
      '01-TB/BCĐTW',
      '01-TB/BCĐTW',
      // 02/KH-BCĐTW stands 28 times in Phụ lục 04 part 2, three other forms in Phụ lục 01.
      ...Array<string>(31).fill('02-KH/BCĐTW@2025'),
      '03-TB/BCĐTW',
      ...Array<string>(2).fill('103/CĐ-TTg@2025'),
      '316/TB-VPCP@2024',
    ]);
  });

  test('names printed in more than one way', async () => {
    const { nodes } = await issuesOf('AGENCY_NAME_SPELT_DIFFERENTLY');
    const said = nodes.map((issue) => `${issue.subject}: ${issue.detail}`);
    expect(said).toContain('H24: In «Tp. Hải PHòng», nơi khác «Thành phố Hải Phòng»');
    expect(said).toContain('H15: In «Đăk Lăk», nơi khác «Đắk Lắk»');
    expect(said).toContain(
      'G10: In «Bộ Nông nghiệp và và môi trường», nơi khác «Bộ Nông nghiệp và Môi trường»',
    );
    expect(nodes.find((issue) => issue.subject === 'H19')).toBeUndefined();
  });

  test('every kind raised is on the list, and no quote is longer than a seed may be', async () => {
    const rows: { kind: string; detail: string }[] = await database.db.query(
      'SELECT kind, detail FROM data_issue',
    );
    expect(rows.length).toBeGreaterThan(30);
    expect(rows.filter((row) => !Object.hasOwn(ISSUE_KINDS, row.kind))).toEqual([]);
    const quotes = rows.flatMap((row) =>
      [...row.detail.matchAll(/«([^»]*)»/gu)].map((match) => match[1] ?? ''),
    );
    expect(quotes.filter((quote) => quote.length > 60)).toEqual([]);
  });
});
