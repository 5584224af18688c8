import { unitOfWork } from '@lien-thong/kit/database';
import { createTestDatabase, testSubgraph, type TestDatabase } from '@lien-thong/kit/testing';
import { registerProcedures } from '../src/procedure/procedure.service';
import { restateShared } from '../src/procedure/procedure.shared';
import { procedures } from '../src/service';
import { register, said } from './entered-procedure';
import { offerOnline } from './offered-services';
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
      { code: 'T03', names: ['Ủy ban nhân dân tỉnh Thử Sơn'], level: 'PROVINCIAL' },
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
      named('T-20', 'Hòa giải thủy sản'),
      named('T-21', 'Đo hồ chứa'),
      named('T-22', 'Đo hộ chưa'),
      named('T-30', 'Giám định mẫu vật'),
      named('T-31', 'Giám định mẫu vật đặc biệt', { managingAgencyCode: 'T02' }),
      named('T-40', 'Hỗ trợ đo gió tại nhà', { authorityLevels: ['PROVINCIAL'] }),
      named('T-41', 'Hỗ trợ đo gió', { managingAgencyCode: 'T03', authorityLevels: ['PROVINCIAL'] }),
      named('T-50', 'Thẩm tra la bàn'),
      named('T-51', 'Thẩm tra la bàn.', { authorityLevels: ['PROVINCIAL'] }),
      named('T-52', 'Thẩm tra la bàn (1)', { authorityLevels: ['CENTRAL'] }),
      named('T-60', 'Ghi nhận cân điện tử công nghệ', { audiences: ['ĐT1'] }),
      named('T-61', 'Ghi nhận cân điện tử công nghiệp', { audiences: ['ĐT2'] }),
      named('T-70', 'Xác minh thước dây'),
      named('T-71', 'Xác minh thước dây nước ngoài'),
      named('T-72', 'Thu hồi xác minh thước dây'),
      named('T-80', 'Điều tra áp kế một'),
      named('T-81', 'Điều tra áp kế hai'),
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

  test('a procedure without level, body and way is hidden, and a data issue of its agency', async () => {
    const empty = said('T-9', 'IMPORT', { name: 'Soi kính lúp', authorityLevels: [] });
    const cause = { actor: 'test', correlationId: 'test', at: new Date('2025-07-01T05:00:00Z') };
    await unitOfWork(database.db, cause, async (uow) => {
      await registerProcedures(uow, [{ ...empty, document: 'national portal' }]);
      await restateShared(uow);
    });
    expect((await search('soi kính lúp')).hidden).toMatchObject([
      { reason: 'WITHOUT_CONTENT', procedure: { code: 'T-9' } },
    ]);
    const { data } = await testSubgraph(procedures, database.db).ask<{
      dataIssues: { procedures: { nodes: { subject: string; responsible: string }[] } };
    }>('{ dataIssues(kind: "PROCEDURE_UNUSABLE") { procedures { nodes { subject responsible } } } }');
    expect(data.dataIssues.procedures.nodes).toEqual([{ subject: 'T-9', responsible: 'T01' }]);
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

  test('a correction is shown with the diacritics that names write most often', async () => {
    const { corrections } = await search('kieerm dinhj dong hoof nuowcs xạch');
    expect(corrections.map(({ read }) => read)).toEqual(['kiểm', 'định', 'hồ', 'nước', 'sạch']);
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

  test.each([
    ['with the tone on the other vowel', 'hoà giải thuỷ sản', 'T-20'],
    ['and without tones', 'hoa giai thuy san', 'T-20'],
    ['glued to one word', 'hoagiai thuysan', 'T-20'],
    ['with two letters that changed places', 'hòa giải thủy asn', 'T-20'],
    ['while the last word is still being typed', 'hòa giải thủy s', 'T-20'],
  ])('words are found %s', async (_, text, code) => expect(await first(text)).toBe(code));

  test('an abbreviation within an everyday phrase is read as the phrase', async () => {
    expect(await first('mất gplx tự hành')).toBe('T-6');
  });

  test('who types tones means them', async () => {
    expect(await first('đo hồ chứa')).toBe('T-21');
    expect(await first('đo hộ chưa')).toBe('T-22');
  });

  test('an agency that is named comes before others with the like name', async () => {
    expect(await first('giám định mẫu vật')).toBe('T-30');
    expect(await first('giám định mẫu vật của Bộ Đo lường')).toBe('T-31');
  });

  test('an agency alone finds what it manages', async () => {
    const { edges } = await search('Bộ Đo lường');
    expect(edges.map(({ node }) => node.code)).toContain('T-31');
    expect(edges.map(({ node }) => node.code)).not.toContain('T-30');
  });

  test('what holds everywhere comes before what one province offers, unless the province is named', async () => {
    expect(await first('hỗ trợ đo gió')).toBe('T-40');
    expect(await first('hỗ trợ đo gió ở Thử Sơn')).toBe('T-41');
    expect(await first('ho tro do gio tinh thu son')).toBe('T-41');
  });

  test('a place that only tells where somebody is hides no national procedure', async () => {
    expect(await first('kiểm định đồng hồ nước sạch ở Thử Sơn')).toBe('T-1');
  });

  test('a level that is named comes first; without it the nearest does', async () => {
    expect(await first('thẩm tra la bàn')).toBe('T-50');
    expect(await first('thẩm tra la bàn cấp tỉnh')).toBe('T-51');
    expect(await first('thẩm tra la bàn cấp bộ')).toBe('T-52');
  });

  test('procedures for citizens come before those for specialists', async () => {
    expect(await first('ghi nhận cân điện tử')).toBe('T-60');
  });

  test('a special case is for who asks for it', async () => {
    expect(await first('xác minh thước dây')).toBe('T-70');
    expect(await first('xác minh thước dây nước ngoài')).toBe('T-71');
    expect(await first('thu hồi xác minh thước dây')).toBe('T-72');
  });

  test('what is used most comes first among the like', async () => {
    const [before, after] = ['T-80', 'T-81'];
    expect(await first('điều tra áp kế')).toBe(before);
    await offerOnline(database.db, 'T-81');
    expect(await first('điều tra áp kế')).toBe(after);
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
    // The first search of a process reads the dictionary.
    await search('kiểm định đồng hồ nước');
    expect(await count(20)).toBe(await count(1));
  });
});
