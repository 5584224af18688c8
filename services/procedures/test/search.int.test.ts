import { createTestDatabase, testSubgraph, type TestDatabase } from '@lien-thong/kit/testing';
import { procedures } from '../src/service';
import { register, said } from './entered-procedure';
import { hearOf } from './registered-agencies';

const SEARCH = `query ($text: String!, $filter: ProcedureSearchFilter, $first: Int = 20, $after: String) {
  searchProcedures(text: $text, filter: $filter, first: $first, after: $after) {
    totalCount hiddenCount
    hidden { reason procedure { code } source { document } }
    corrections { typed read reason }
    pageInfo { hasNextPage endCursor }
    edges { matched node { code } variants { differs procedure { code managingAgency { code } } } }
  } }`;

interface Found {
  totalCount: number;
  hiddenCount: number;
  hidden: { reason: string; procedure: { code: string }; source: { document: string } | null }[];
  corrections: { typed: string; read: string; reason: string }[];
  pageInfo: { hasNextPage: boolean; endCursor: string };
  edges: {
    matched: string[];
    node: { code: string };
    variants: { differs: string[]; procedure: { code: string } }[];
  }[];
}

describe('searching procedures', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await createTestDatabase(procedures);
    await database.seed(new Date('2025-07-01T05:00:00Z'));
    await hearOf(database.db, [
      { code: 'T01', names: ['Bộ Thử nghiệm'] },
      { code: 'T02', names: ['Bộ Đo lường'] },
    ]);
    const named = (code: string, name: string, more = {}) =>
      said(code, 'IMPORT', { name, executingBodies: ['Ủy ban nhân dân'], ...more });
    await register(
      database.db,
      '2025-07-01',
      named('T-1', 'Kiểm định đồng hồ nước sạch'),
      named('T-2', 'Kiểm định đồng hồ nước sạch', {
        managingAgencyCode: 'T02',
        authorityLevels: ['PROVINCIAL'],
      }),
      named('T-3', 'Kiểm định lại đồng hồ nước sạch đã sửa chữa', { authorityLevels: ['CENTRAL'] }),
      named('T-4', 'Kiểm định đồng hồ nước thải', { kind: 'INTERNAL' }),
      named('T-5', 'Kiểm định đồng hồ nước mặn', { status: 'REPEALED' }),
      named('T-6', 'Cấp lại giấy phép lái xe tự hành'),
      named('T-7', 'Hiệu chuẩn nhiệt kế', { field: 'Nhiệt' }),
    );
  });
  afterAll(() => database?.drop());

  const ask = (text: string, more: object = {}) =>
    testSubgraph(procedures, database.db).ask<{ searchProcedures: Found | null }>(
      SEARCH,
      { text, ...more },
      '2025-08-05',
    );
  async function search(text: string, more: object = {}): Promise<Found> {
    const { data, errors } = await ask(text, more);
    expect(errors).toBeUndefined();
    return data.searchProcedures as Found;
  }
  const first = async (text: string) => (await search(text)).edges[0]?.node.code;

  test('procedures of one name are one result with its variants, and say in what they differ', async () => {
    const { edges, totalCount } = await search('kiểm định đồng hồ nước sạch');
    expect(totalCount).toBe(2);
    expect(edges[0]).toEqual({
      node: { code: 'T-1' },
      matched: ['kiem', 'dinh', 'dong', 'ho', 'nuoc', 'sach'],
      variants: [
        { differs: ['AGENCY', 'LEVEL'], procedure: { code: 'T-2', managingAgency: { code: 'T02' } } },
      ],
    });
    expect(edges[1]).toMatchObject({ node: { code: 'T-3' }, variants: [] });
  });

  test('what nobody can use is no result; it is hidden with the reason and where that was read', async () => {
    const { edges, hidden, hiddenCount } = await search('kiểm định đồng hồ nước');
    expect(edges.map(({ node }) => node.code)).toEqual(['T-1', 'T-3']);
    expect(hiddenCount).toBe(2);
    expect(Object.fromEntries(hidden.map(({ procedure, reason }) => [procedure.code, reason]))).toEqual({
      'T-4': 'INTERNAL',
      'T-5': 'REPEALED',
    });
    expect(hidden.every(({ source }) => source?.document === 'a IMPORT')).toBe(true);
  });

  test.each([
    ['without diacritics', 'kiem dinh dong ho nuoc sach', []],
    ['in capitals, with spaces and marks', '  KIỂM ĐỊNH   đồng-hồ, nước sạch!', []],
    ['with decomposed letters', 'kiểm định đồng hồ nước sạch'.normalize('NFD'), []],
    ['typed by Telex that was off', 'kieerm ddijnh ddoonfg hoof nuowcs sach', ['TELEX']],
    ['typed by VNI that was off', 'kie63m d9i5nh d9o62ng ho62 nu7o7c1 sach', ['VNI']],
    ['with a slip of the keyboard', 'kiểm địmh đồng hồ nước sạch', ['SPELLING']],
    ['with words that sound alike', 'kiểm định đồng hồ nước xạch', ['SPELLING']],
    ['with words that say nothing', 'tôi muốn làm thủ tục kiểm định đồng hồ nước sạch ở đâu', []],
  ])('it is found %s', async (_, text, reasons) => {
    const { edges, corrections } = await search(text);
    expect(edges[0]?.node.code).toBe('T-1');
    expect([...new Set(corrections.map(({ reason }) => reason))]).toEqual(reasons);
  });

  test('an abbreviation and an everyday word are read as the official words, and the answer says so', async () => {
    expect((await search('gplx tự hành')).corrections).toEqual([
      { typed: 'gplx', read: 'giấy phép lái xe', reason: 'ABBREVIATION' },
    ]);
    expect(await first('gplx tự hành')).toBe('T-6');
    expect((await search('bằng lái tự hành')).corrections).toEqual([
      { typed: 'bằng lái', read: 'giấy phép lái xe', reason: 'EVERYDAY' },
    ]);
    expect(await first('bằng lái tự hành')).toBe('T-6');
  });

  test('a code finds its procedure, whatever its case', async () => {
    expect(await first('T-7')).toBe('T-7');
    expect(await first(' t-7 ')).toBe('T-7');
    expect((await search('T-4')).hidden).toMatchObject([{ reason: 'INTERNAL' }]);
  });

  test('filters narrow results and what is hidden alike', async () => {
    const codes = async (filter: object) =>
      (await search('kiểm định đồng hồ nước', { filter })).edges.map(({ node }) => node.code);
    expect(await codes({ agency: 'T02' })).toEqual(['T-2']);
    expect(await codes({ authorityLevel: 'CENTRAL' })).toEqual(['T-3']);
    expect(await codes({ field: 'Nhiệt' })).toEqual([]);
    expect((await search('kiểm định đồng hồ nước', { filter: { agency: 'T02' } })).hiddenCount).toBe(0);
  });

  test('pages follow each other; a cursor of another search is refused', async () => {
    const text = 'kiểm định đồng hồ nước';
    const page = await search(text, { first: 1 });
    expect(page.pageInfo.hasNextPage).toBe(true);
    const next = await search(text, { first: 1, after: page.pageInfo.endCursor });
    expect(next.edges.map(({ node }) => node.code)).toEqual(['T-3']);
    const { errors } = await ask('nhiệt kế', { after: page.pageInfo.endCursor });
    expect(errors?.[0]?.extensions?.code).toBe('GRAPH_CURSOR_UNKNOWN');
  });

  test.each([
    ['nothing', ''],
    ['marks', '% _ \\ \' " ; --'],
    ['a word of no name', 'zzzzzz'],
  ])('%s finds nothing, and is no error', async (_, text) => {
    expect(await search(text)).toMatchObject({ totalCount: 0, hiddenCount: 0, edges: [] });
  });

  test('more than 200 characters are refused', async () => {
    const { errors } = await ask('đ'.repeat(201));
    expect(errors?.[0]?.extensions?.code).toBe('GRAPH_TEXT_TOO_LONG');
  });

  test('a new name is found, the old one no longer; a word that no name holds is corrected no more', async () => {
    await register(
      database.db,
      '2025-07-02',
      said('T-8', 'IMPORT', { name: 'Đo kwozaki', executingBodies: ['Sở'] }),
    );
    expect(await first('kwozaki')).toBe('T-8');
    expect((await search('kwozaku')).corrections).toMatchObject([{ read: 'kwozaki', reason: 'SPELLING' }]);
    await register(
      database.db,
      '2025-07-03',
      said('T-8', 'IMPORT', { name: 'Đo ẩm kế', executingBodies: ['Sở'] }),
    );
    expect(await first('ẩm kế')).toBe('T-8');
    expect(await search('kwozaku')).toMatchObject({ corrections: [], totalCount: 0 });
  });

  test('the number of statements does not depend on the number of results', async () => {
    const count = async (size: number) =>
      (await database.statements.during(() => search('kiểm định đồng hồ nước', { first: size }))).statements
        .length;
    expect(await count(20)).toBe(await count(1));
  });
});
