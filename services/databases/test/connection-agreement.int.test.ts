import {
  createTestDatabase,
  testSubgraph,
  type TestDatabase,
  type TestSubgraph,
} from '@lien-thong/kit/testing';
import fc from 'fast-check';
import { recordConnectionReports } from '../src/connection/connection.service';
import { databases } from '../src/service';
import { testConnectionReport, write } from './fixtures';

const STATES = ['NOT_DUE', 'DONE', 'OVERDUE', 'UNREPORTED', 'NO_DEADLINE'] as const;
const STATUSES = ['PENDING', 'CONNECTED', 'UNSTABLE', 'DISCONNECTED'] as const;

const day = fc
  .date({ min: new Date('2024-06-01'), max: new Date('2026-06-30'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

interface Node {
  id: string;
  from: { code: string; owner: { code: string } };
  to: { code: string; owner: { code: string } };
  deadline: { dueOn: string | null } | null;
  dueState: (typeof STATES)[number];
  status: { status: (typeof STATUSES)[number]; reportedOn: string } | null;
  since: string | null;
}

interface Page {
  nodes: { id: string }[];
  totalCount: number;
  pageInfo: { hasNextPage: boolean; endCursor: string };
}

describe('the connections of the seeds, with reports on random days', () => {
  let database: TestDatabase;
  let subgraph: TestSubgraph;
  let ids: string[];

  beforeAll(async () => {
    database = await createTestDatabase(databases);
    await database.seed();
    subgraph = testSubgraph(databases, database.db);
    const rows: { id: string }[] = await database.db.query('SELECT id FROM data_connection');
    ids = rows.map((row) => row.id).sort();
    const report = fc
      .tuple(fc.constantFrom(...ids), day, fc.constantFrom(...STATUSES))
      .map(([id, reportedOn, status]) => testConnectionReport(id, reportedOn, status));
    await write(database, (uow) =>
      recordConnectionReports(uow, fc.sample(report, { numRuns: 200, seed: 20 })),
    );
  });
  afterAll(() => database?.drop());

  const page = (filter: object, first: number, after: string | null) =>
    subgraph.ask<{ connections: Page }>(
      `query ($filter: ConnectionFilter, $first: Int, $after: String) {
         connections(filter: $filter, first: $first, after: $after) {
           totalCount nodes { id } pageInfo { hasNextPage endCursor } } }`,
      { filter, first, after },
    );

  const idsOf = async (filter: object, first = 100): Promise<string[]> => {
    const found: string[] = [];
    let after: string | null = null;
    do {
      const { data, errors }: Awaited<ReturnType<typeof page>> = await page(filter, first, after);
      if (errors) throw errors[0];
      found.push(...data.connections.nodes.map((node) => node.id));
      after = data.connections.pageInfo.hasNextPage ? data.connections.pageInfo.endCursor : null;
    } while (after !== null);
    return found.sort();
  };

  const fieldsOn = (asOf: string): Promise<Node[]> =>
    subgraph.entities<Node>(
      'DataConnection',
      ids.map((id) => ({ id })),
      `{ id from { code owner { code } } to { code owner { code } } deadline { dueOn } since(asOf: "${asOf}")
         dueState(asOf: "${asOf}") status(asOf: "${asOf}") { status reportedOn } }`,
    ) as Promise<Node[]>;

  const idsWhere = (nodes: Node[], fits: (node: Node) => boolean) =>
    nodes.filter(fits).map((node) => node.id);

  test('field and filter agree on every day', async () => {
    await fc.assert(
      fc.asyncProperty(day, async (asOf) => {
        const nodes = await fieldsOn(asOf);
        for (const state of STATES) {
          expect(await idsOf({ dueState: state, asOf })).toEqual(
            idsWhere(nodes, (node) => node.dueState === state),
          );
        }
        for (const status of STATUSES) {
          expect(await idsOf({ status, asOf })).toEqual(
            idsWhere(nodes, (node) => node.status?.status === status),
          );
        }
        expect(await idsOf({ status: ['UNSTABLE', 'DISCONNECTED'], asOf })).toEqual(
          idsWhere(nodes, (node) => ['UNSTABLE', 'DISCONNECTED'].includes(node.status?.status ?? '')),
        );
        const nodesOfG15 = idsWhere(nodes, ({ from, to }) =>
          [from.owner.code, to.owner.code].includes('G15'),
        );
        expect(await idsOf({ owner: 'G15', asOf })).toEqual(nodesOfG15);
        expect(await idsOf({ dueUntil: asOf, asOf })).toEqual(
          idsWhere(nodes, ({ deadline }) => (deadline?.dueOn ?? '9999-12-31') <= asOf),
        );
      }),
      { numRuns: 15 },
    );
  });

  test('since is the first day from which the status has been reported without a break', async () => {
    await fc.assert(
      fc.asyncProperty(day, day, async (one, other) => {
        const [early, late] = one < other ? [one, other] : [other, one];
        const before = new Map((await fieldsOn(early)).map((node) => [node.id, node]));
        for (const node of await fieldsOn(late)) {
          expect(node.since === null).toBe(node.status === null);
          if (node.status === null || node.since === null) continue;
          expect(node.since <= node.status.reportedOn).toBe(true);
          if (node.since <= early) expect(before.get(node.id)?.status?.status).toBe(node.status.status);
        }
      }),
      { numRuns: 40 },
    );
  });

  test('the filter by a database and its own list agree, whichever end it is', async () => {
    const nodes = await fieldsOn('2025-08-05');
    const codes = [...new Set(nodes.flatMap(({ from, to }) => [from.code, to.code]))];
    const lists = await subgraph.entities<{ connections: Page }>(
      'Database',
      codes.map((code) => ({ code })),
      '{ connections(first: 100) { totalCount nodes { id } } }',
    );
    for (const [index, code] of codes.entries()) {
      const byField = idsWhere(nodes, ({ from, to }) => from.code === code || to.code === code);
      expect(lists[index]?.connections.nodes.map((node) => node.id).sort()).toEqual(byField);
      expect(await idsOf({ database: code })).toEqual(byField);
    }
  });

  test('the pages joined are the whole list: nothing twice, nothing lost, whatever their size', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 3, max: 100 }), async (first) => {
        expect(await idsOf({}, first)).toEqual(ids);
      }),
      { numRuns: 10 },
    );
  });
});
