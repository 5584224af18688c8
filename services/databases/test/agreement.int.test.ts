import {
  createTestDatabase,
  testSubgraph,
  type TestDatabase,
  type TestSubgraph,
} from '@lien-thong/kit/testing';
import fc from 'fast-check';
import { recordStatusReports } from '../src/database/database.service';
import { databases } from '../src/service';
import { testReport, write } from './fixtures';

const STATES = ['NOT_DUE', 'DONE', 'OVERDUE', 'UNREPORTED', 'NO_DEADLINE'] as const;
const STATUSES = ['PLANNED', 'BUILDING', 'CLEANING', 'COMPLETE', 'OPERATIONAL', 'RETIRED'] as const;

const day = fc
  .date({ min: new Date('2024-06-01'), max: new Date('2026-06-30'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

interface Node {
  code: string;
  dueState: (typeof STATES)[number];
  late: boolean;
  status: { status: string } | null;
}

describe('the databases of the seeds, with reports on random days', () => {
  let database: TestDatabase;
  let subgraph: TestSubgraph;
  let codes: string[];

  beforeAll(async () => {
    database = await createTestDatabase(databases);
    await database.seed();
    subgraph = testSubgraph(databases, database.db);
    const rows: { code: string }[] = await database.db.query('SELECT code FROM database ORDER BY name, code');
    codes = rows.map((row) => row.code);
    const report = fc
      .tuple(fc.constantFrom(...codes), day, fc.constantFrom(...STATUSES))
      .map(([code, reportedOn, status]) => testReport(code, reportedOn, status));
    await write(database, (uow) => recordStatusReports(uow, fc.sample(report, { numRuns: 200, seed: 1 })));
  });
  afterAll(() => database?.drop());

  const pages = async (filter: object, first: number): Promise<string[]> => {
    const found: string[] = [];
    let after: string | null = null;
    do {
      const { data, errors }: Awaited<ReturnType<typeof page>> = await page(filter, first, after);
      if (errors) throw errors[0];
      found.push(...data.databases.nodes.map((node) => node.code));
      after = data.databases.pageInfo.hasNextPage ? data.databases.pageInfo.endCursor : null;
    } while (after !== null);
    return found;
  };

  const page = (filter: object, first: number, after: string | null) =>
    subgraph.ask<{
      databases: { nodes: { code: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
    }>(
      `query ($filter: DatabaseFilter, $first: Int, $after: String) {
         databases(filter: $filter, first: $first, after: $after) {
           nodes { code } pageInfo { hasNextPage endCursor } } }`,
      { filter, first, after },
    );

  const fieldsOn = async (asOf: string): Promise<Node[]> => {
    const nodes = await subgraph.entities<Node>(
      'Database',
      codes.map((code) => ({ code })),
      `{ code dueState(asOf: "${asOf}") late(asOf: "${asOf}") status(asOf: "${asOf}") { status } }`,
    );
    return nodes as Node[];
  };

  test('field, filter, agency list and summary agree on every day', async () => {
    await fc.assert(
      fc.asyncProperty(day, async (asOf) => {
        const nodes = await fieldsOn(asOf);
        for (const state of STATES) {
          const byField = nodes.filter((node) => node.dueState === state).map((node) => node.code);
          expect(await pages({ dueState: state, asOf }, 100)).toEqual(byField);
        }
        for (const status of STATUSES) {
          const byField = nodes.filter((node) => node.status?.status === status).map((node) => node.code);
          expect(await pages({ status, asOf }, 100)).toEqual(byField);
        }
        expect(nodes.filter((node) => node.late)).toEqual(
          nodes.filter((node) => node.dueState === 'OVERDUE'),
        );

        const { data } = await subgraph.ask<{ databaseProgress: Record<string, number>[] }>(
          'query ($asOf: Date) { databaseProgress(asOf: $asOf) { total complete operational overdue unreported } }',
          { asOf },
        );
        const sum = (key: string) => data.databaseProgress.reduce((all, row) => all + (row[key] ?? 0), 0);
        const count = (fits: (node: Node) => boolean) => nodes.filter(fits).length;
        expect(sum('total')).toBe(codes.length);
        expect(sum('overdue')).toBe(count((node) => node.dueState === 'OVERDUE'));
        expect(sum('unreported')).toBe(count((node) => node.dueState === 'UNREPORTED'));
        expect(sum('complete')).toBe(count((node) => node.status?.status === 'COMPLETE'));
        expect(sum('operational')).toBe(count((node) => node.status?.status === 'OPERATIONAL'));

        const [owner] = await subgraph.entities<{ databases: { nodes: { code: string }[] } }>(
          'Agency',
          [{ code: 'G01' }],
          `{ databases(dueState: OVERDUE, asOf: "${asOf}", first: 100) { nodes { code } } }`,
        );
        expect(owner?.databases.nodes.map((node) => node.code)).toEqual(
          nodes.filter((node) => node.late && node.code.startsWith('G01.')).map((node) => node.code),
        );
      }),
      { numRuns: 20 },
    );
  });

  test('the pages joined are the whole list: nothing twice, nothing lost, whatever their size', async () => {
    expect(codes).toHaveLength(175);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 3, max: 100 }), async (first) => {
        expect(await pages({}, first)).toEqual(codes);
      }),
      { numRuns: 15 },
    );
  });

  test('a cursor of one filter is refused by another', async () => {
    const { data } = await page({ kind: 'SYSTEM' }, 2, null);
    const { errors } = await page({ kind: 'NATIONAL' }, 2, data.databases.pageInfo.endCursor);
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'GRAPH_CURSOR_UNKNOWN' });
  });
});
