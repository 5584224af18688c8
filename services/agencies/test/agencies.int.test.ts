import {
  createTestDatabase,
  testSubgraph,
  type TestDatabase,
  type TestSubgraph,
} from '@lien-thong/kit/testing';
import { agencies } from '../src/service';

describe('agencies on their real seeds', () => {
  let database: TestDatabase;
  let subgraph: TestSubgraph;

  beforeAll(async () => {
    database = await createTestDatabase(agencies);
    await database.seed();
    subgraph = testSubgraph(agencies, database.db);
  });
  afterAll(() => database?.drop());

  test('an old code answers with the old body, never with its successor', async () => {
    const { data } = await subgraph.ask('{ agency(code: "G04") { name active mergedInto { code } } }');
    expect(data).toEqual({
      agency: { name: 'Bộ Giao thông vận tải', active: false, mergedInto: { code: 'G17' } },
    });
  });

  test('a name means the body that had it on the day', async () => {
    const { data } = await subgraph.ask(
      `{ before: resolveAgency(name: "Hà Giang", on: "2025-06-30") { code }
         after: resolveAgency(name: "Hà Giang", on: "2025-07-01") { code } }`,
    );
    expect(data).toEqual({ before: { code: 'UBND-02' }, after: { code: 'H60' } });
  });

  test.each([
    ['Tp. Hải PHòng', 'H24'],
    ['Đăk Lăk', 'H15'],
    ['Lai châu', 'H35'],
    ['Vinh Long', 'H61'],
    ['Bộ Công thương', 'G02'],
    ['Bộ Văn hóa Thể thao và Du lịch', 'G16'],
    ['các bộ, ngành, địa phương', 'NHOM-BND'],
    ['Bộ Nông nghiệp và và môi trường', 'G10'],
  ])('«%s», as a document prints it, is %s', async (name, code) => {
    const { data } = await subgraph.ask('query ($name: String!) { resolveAgency(name: $name) { code } }', {
      name,
    });
    expect(data).toEqual({ resolveAgency: { code } });
  });

  test('an address of before 1 July 2025 leads to the commune of today', async () => {
    const { data, errors } = await subgraph.ask(
      '{ resolveUnit(name: "Phường 12, Gò Vấp") { fullName parent { fullName } committee { code } } }',
    );
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      resolveUnit: {
        fullName: 'Phường An Hội Tây',
        parent: { fullName: 'Thành phố Hồ Chí Minh' },
        committee: { code: 'UBND-26882' },
      },
    });
  });

  test('a name that several units share is refused with the candidates', async () => {
    const { errors } = await subgraph.ask('{ resolveUnit(name: "Phường 12") { code } }');
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'AGENCIES_UNIT_AMBIGUOUS' });
  });

  test('there are 34 provinces and 3,321 communes', async () => {
    const { data } = await subgraph.ask<{ provinces: { children: { totalCount: number } }[] }>(
      '{ provinces { children(first: 1) { totalCount } } }',
    );
    expect(data.provinces).toHaveLength(34);
    expect(data.provinces.reduce((sum, province) => sum + province.children.totalCount, 0)).toBe(3321);
  });
});
