import { unitOfWork } from '@lien-thong/kit/database';
import { applyBatch } from '@lien-thong/kit/events';
import {
  createTestDatabase,
  testSubgraph,
  type TestDatabase,
  type TestSubgraph,
} from '@lien-thong/kit/testing';
import fc from 'fast-check';
import { onProcedureImported } from '../src/events/on-procedure-imported';
import { publicServices } from '../src/service';
import { figuresOf, type FigureName } from '../src/statistics/figures';
import type { NewStatistics } from '../src/statistics/statistics.entity';
import { recordStatistics } from '../src/statistics/statistics.service';
import { imported } from './imported-procedures';

interface Measured {
  value: number | null;
  basis: string;
  reason: string | null;
  numerator: number | null;
  denominator: number | null;
}
interface Cell {
  period: string | null;
  agency: { code: string } | null;
  reports: number;
  figures: { received: Measured; receivedOnline: Measured };
}
const CELL = `totalCount pageInfo { hasNextPage endCursor } nodes { period agency { code } reports figures {
  received { value basis reason numerator denominator }
  receivedOnline { value basis reason numerator denominator } } }`;
const numbers = (count: number) => Array.from({ length: count }, (_, n) => n);

describe('the dossiers of a service', () => {
  let database: TestDatabase;
  let subgraph: TestSubgraph;

  beforeAll(async () => {
    database = await createTestDatabase(publicServices);
    subgraph = testSubgraph(publicServices, database.db);
    await applyBatch(
      database.db,
      onProcedureImported,
      numbers(50).map((n) => imported({ code: `TEST-${n}` })),
    );
  });
  afterAll(() => database?.drop());
  afterEach(() => database.db.query('TRUNCATE dossier_statistics'));

  const record = (reports: readonly Partial<NewStatistics>[]) =>
    unitOfWork(database.db, { actor: 'test', correlationId: 'test', at: new Date() }, (uow) =>
      recordStatistics(
        uow,
        reports.map((one) => ({
          serviceId: 'DVC-TEST-1',
          agencyCode: 'H26',
          month: '2025-01-01',
          basis: 'REPORTED' as const,
          figures: figuresOf({}),
          ...one,
        })),
      ),
    );
  const cells = async (by: string, extra = '', range = 'from: "2025-01-01", to: "2025-03-15"') => {
    const { data, errors } = await subgraph.ask<{
      publicService: {
        statistics: { nodes: Cell[]; totalCount: number; pageInfo: { endCursor: string } };
      };
    }>(`{ publicService(id: "DVC-TEST-1") { statistics(${range}, by: ${by} ${extra}) { ${CELL} } } }`);
    expect(errors).toBeUndefined();
    return data.publicService.statistics;
  };
  const figures = (said: Partial<Record<FigureName, number>>) => figuresOf(said);

  test('that nobody reported are not measured, month by month, and no agency is named', async () => {
    const { nodes, totalCount } = await cells('MONTH');
    expect(totalCount).toBe(3);
    expect(nodes.map(({ period, reports }) => [period, reports])).toEqual([
      ['2025-01', 0],
      ['2025-02', 0],
      ['2025-03', 0],
    ]);
    for (const { figures: none } of nodes) {
      expect(none.received).toMatchObject({ value: null, basis: 'NOT_MEASURED' });
      expect(none.received.reason).toMatch(/báo cáo/);
    }
    expect((await cells('AGENCY')).totalCount).toBe(0);
    expect((await cells('MONTH_AND_AGENCY')).totalCount).toBe(0);
  });

  test('add up by month, by agency and over all', async () => {
    const report = fc.record({
      agencyCode: fc.constantFrom('H01', 'H26', 'H29'),
      month: fc.constantFrom('2025-01-01', '2025-02-01', '2025-03-01'),
      received: fc.nat(1000),
      online: fc.nat(1000),
    });
    const reports = fc.uniqueArray(report, {
      minLength: 1,
      maxLength: 9,
      selector: ({ agencyCode, month }) => `${agencyCode} ${month}`,
    });
    await fc.assert(
      fc.asyncProperty(reports, async (said) => {
        await database.db.query('TRUNCATE dossier_statistics');
        await record(
          said.map(({ agencyCode, month, received, online }) => ({
            agencyCode,
            month,
            figures: figures({ received, receivedOnline: Math.min(online, received) }),
          })),
        );
        const whole = said.reduce((sum, { received }) => sum + received, 0);
        for (const by of ['MONTH', 'AGENCY', 'MONTH_AND_AGENCY']) {
          const { nodes } = await cells(by);
          const parts = nodes.filter(({ reports: behind }) => behind > 0);
          expect(parts.reduce((sum, cell) => sum + (cell.figures.received.value ?? NaN), 0)).toBe(whole);
          for (const { figures: both } of parts) {
            const { numerator, denominator } = both.receivedOnline;
            expect(numerator).toBeLessThanOrEqual(denominator ?? NaN);
            expect(denominator).toBe(both.received.value);
          }
        }
        const { data } = await subgraph.ask<{ dossierFigures: { received: Measured } }>(
          '{ dossierFigures(from: "2025-01-01", to: "2025-03-31") { received { value } } }',
        );
        expect(data.dossierFigures.received.value).toBe(whole);
      }),
      { numRuns: 15 },
    );
  });

  test('that one report leaves out are no sum of the others', async () => {
    await record([
      { agencyCode: 'H01', figures: figures({ received: 5 }) },
      { agencyCode: 'H26', figures: figures({ received: 7, receivedOnline: 3 }) },
    ]);
    const [january] = (await cells('MONTH')).nodes;
    expect(january?.figures.received).toMatchObject({ value: 12, basis: 'REPORTED' });
    expect(january?.figures.receivedOnline).toMatchObject({
      value: null,
      basis: 'NOT_MEASURED',
      reason: '1 trên 2 báo cáo không nêu số này.',
    });
  });

  test('are a sample as soon as one sample is among them', async () => {
    await record([
      { agencyCode: 'H01', figures: figures({ received: 5 }) },
      { agencyCode: 'H26', basis: 'SAMPLE', figures: figures({ received: 7 }) },
      { agencyCode: 'H01', month: '2025-02-01', figures: figures({ received: 5 }) },
    ]);
    const byMonth = (await cells('MONTH')).nodes.map((cell) => cell.figures.received.basis);
    expect(byMonth).toEqual(['SAMPLE', 'REPORTED', 'NOT_MEASURED']);
    const byAgency = (await cells('AGENCY')).nodes.map((cell) => cell.figures.received.basis);
    expect(byAgency).toEqual(['REPORTED', 'SAMPLE']);
  });

  test('are paged, and a cursor of one grouping is refused by another', async () => {
    await record(['H01', 'H26', 'H29'].map((agencyCode) => ({ agencyCode })));
    const first = await cells('AGENCY', 'first: 2');
    expect(first.nodes.map((cell) => cell.agency?.code)).toEqual(['H01', 'H26']);
    const after = `after: "${first.pageInfo.endCursor}"`;
    const second = await cells('AGENCY', after);
    expect(second.nodes.map((cell) => cell.agency?.code)).toEqual(['H29']);
    const { errors } = await subgraph.ask(
      `{ publicService(id: "DVC-TEST-1") {
           statistics(from: "2025-01-01", to: "2025-03-15", by: MONTH, ${after}) { totalCount } } }`,
    );
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'GRAPH_CURSOR_UNKNOWN' });
  });

  test.each([
    ['ends before it begins', '2025-02-01', '2025-01-31'],
    ['is longer than 120 months', '2015-01-01', '2025-01-01'],
  ])('are refused where the range %s', async (_, from, to) => {
    const { errors } = await subgraph.ask(
      `{ dossierFigures(from: "${from}", to: "${to}") { received { value } } }`,
    );
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'PUBLIC_SERVICES_PERIOD_OUT_OF_RANGE' });
  });

  test('cost the same statements for one service as for fifty, and for one agency as for fifty', async () => {
    await record(
      numbers(50).flatMap((n) =>
        numbers(3).map((m) => ({
          serviceId: `DVC-TEST-${n}`,
          agencyCode: `H${n}`,
          month: `2025-0${m + 1}-01`,
          figures: figures({ received: n }),
        })),
      ),
    );
    const cost = async (type: string, keys: object[], selection: string) =>
      (await database.statements.during(() => subgraph.entities(type, keys, selection))).statements.length;
    const service = `{ byMonth: statistics(from: "2025-01-01", to: "2025-03-31") { ${CELL} }
      byAgency: statistics(from: "2025-01-01", to: "2025-03-31", by: AGENCY) { ${CELL} } }`;
    const ids = numbers(50).map((n) => ({ id: `DVC-TEST-${n}` }));
    expect(await cost('PublicService', ids.slice(0, 1), service)).toBe(3);
    expect(await cost('PublicService', ids, service)).toBe(3);
    const quality = '{ serviceQuality(period: "2025-Q1") { score { value } groups { score { value } } } }';
    const codes = numbers(50).map((n) => ({ code: `H${n}` }));
    expect(await cost('Agency', codes.slice(0, 1), quality)).toBe(1);
    expect(await cost('Agency', codes, quality)).toBe(1);
  });
});
