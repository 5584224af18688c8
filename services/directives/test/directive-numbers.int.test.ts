import { unitOfWork } from '@lien-thong/kit/database';
import {
  createTestDatabase,
  testSubgraph,
  type TestDatabase,
  type TestSubgraph,
} from '@lien-thong/kit/testing';
import { registerDirectives } from '../src/directive/directive.service';
import { directives } from '../src/service';

describe('a number that several directives bear', () => {
  let database: TestDatabase;
  let subgraph: TestSubgraph;

  beforeAll(async () => {
    database = await createTestDatabase(directives);
    subgraph = testSubgraph(directives, database.db);
    const place = { document: 'TEST', locator: null };
    const rows = (['1/TB@2023', '1/TB@2024', '2/TB@2023', '2/TB'] as const).map((id) => ({
      id,
      number: id.slice(0, 4),
      year: id.includes('@') ? Number(id.slice(5)) : null,
      kind: 'NOTICE' as const,
      title: null,
      issuerCode: null,
      issuedOn: null,
      spellings: [],
      ...place,
    }));
    await unitOfWork(database.db, { actor: 'test', correlationId: 'test', at: new Date() }, (uow) =>
      registerDirectives(uow, rows),
    );
  });
  afterAll(() => database?.drop());

  const find = async (number: string, year?: number) => {
    const { data, errors } = await subgraph.ask<{ directive: { id: string } | null }>(
      'query ($number: String!, $year: Int) { directive(number: $number, year: $year) { id } }',
      { number, year },
    );
    expect(errors).toBeUndefined();
    return data.directive?.id ?? null;
  };

  test('is told apart by the year', async () => {
    expect(await find('1/TB', 2023)).toBe('1/TB@2023');
    expect(await find('1/TB', 2024)).toBe('1/TB@2024');
    expect(await find('1/TB', 2025)).toBeNull();
  });

  test('without a year means the undated one, and none where all have a year', async () => {
    expect(await find('2/TB')).toBe('2/TB');
    expect(await find('1/TB')).toBeNull();
  });

  test('a list goes page by page through the filter', async () => {
    const page = async (after: string | null) =>
      (
        await subgraph.ask<{
          directives: { totalCount: number; nodes: { id: string }[]; pageInfo: { endCursor: string } };
        }>(
          `query ($after: String) { directives(filter: { kind: NOTICE, year: 2023 }, first: 1, after: $after) {
             totalCount nodes { id } pageInfo { endCursor } } }`,
          { after },
        )
      ).data.directives;
    const first = await page(null);
    expect(first).toMatchObject({ totalCount: 2, nodes: [{ id: '1/TB@2023' }] });
    expect(await page(first.pageInfo.endCursor)).toMatchObject({ nodes: [{ id: '2/TB@2023' }] });
  });
});
