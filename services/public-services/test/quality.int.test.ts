import { unitOfWork } from '@lien-thong/kit/database';
import { applyBatch } from '@lien-thong/kit/events';
import {
  createTestDatabase,
  testSubgraph,
  type TestDatabase,
  type TestSubgraph,
} from '@lien-thong/kit/testing';
import { onProcedureImported } from '../src/events/on-procedure-imported';
import { publicServices } from '../src/service';
import { figuresOf } from '../src/statistics/figures';
import type { StatisticsBasis } from '../src/statistics/statistics.entity';
import { recordStatistics } from '../src/statistics/statistics.service';
import { imported } from './imported-procedures';

interface Place {
  rank: number | null;
  agency: { code: string };
  score: { value: number | null; basis: string };
}

/** On time, late, basis: five agencies that report, one of them a sample, one without the figure. */
const REPORTS: readonly (readonly [string, number | null, number | null, StatisticsBasis])[] = [
  ['H01', 90, 10, 'REPORTED'],
  ['H02', 100, 0, 'SAMPLE'],
  ['H03', 45, 5, 'REPORTED'],
  ['H04', null, null, 'REPORTED'],
  ['H05', 50, 50, 'REPORTED'],
];

describe('the quality of service', () => {
  let database: TestDatabase;
  let subgraph: TestSubgraph;

  beforeAll(async () => {
    database = await createTestDatabase(publicServices);
    subgraph = testSubgraph(publicServices, database.db);
    await applyBatch(database.db, onProcedureImported, [imported({ code: 'TEST-1' })]);
    await unitOfWork(database.db, { actor: 'test', correlationId: 'test', at: new Date() }, (uow) =>
      recordStatistics(
        uow,
        REPORTS.map(([agencyCode, onTime, late, basis]) => ({
          serviceId: 'DVC-TEST-1',
          month: '2025-06-01',
          figures: figuresOf({ received: 100, onTime, late }),
          ...{ agencyCode, basis },
        })),
      ),
    );
  });
  afterAll(() => database?.drop());

  const ranking = async (args: string) => {
    const { data, errors } = await subgraph.ask<{
      qualityRanking: {
        nodes: Place[];
        totalCount: number;
        pageInfo: { endCursor: string; hasNextPage: boolean };
      };
    }>(`{ qualityRanking(${args}) { totalCount pageInfo { endCursor hasNextPage }
           nodes { rank agency { code } score { value basis } } } }`);
    expect(errors).toBeUndefined();
    return data.qualityRanking;
  };
  const places = (nodes: readonly Place[]) =>
    nodes.map(({ agency, rank, score }) => [agency.code, rank, score.value]);

  test('is ranked by a group: equal scores share a rank, a sample and the unmeasured have none', async () => {
    const { nodes } = await ranking('period: "2025-06", group: PROGRESS');
    expect(places(nodes)).toEqual([
      ['H01', 1, 18],
      ['H03', 1, 18],
      ['H05', 3, 10],
      ['H02', null, 20],
      ['H04', null, null],
    ]);
  });

  test('as a total is not measured while the points of its parts are unknown, and nobody is ranked', async () => {
    const { nodes } = await ranking('period: "2025-06"');
    expect(nodes).toHaveLength(5);
    expect(nodes.every(({ rank, score }) => rank === null && score.basis === 'NOT_MEASURED')).toBe(true);
  });

  test('is ranked page by page as in one', async () => {
    const whole = (await ranking('period: "2025-Q2", group: PROGRESS')).nodes;
    const seen: Place[] = [];
    let after = '';
    for (let more = true; more;) {
      const page = await ranking(`period: "2025-Q2", group: PROGRESS, first: 2${after}`);
      seen.push(...page.nodes);
      after = `, after: "${page.pageInfo.endCursor}"`;
      more = page.pageInfo.hasNextPage;
    }
    expect(seen).toEqual(whole);
  });

  test('of an agency that reported nothing says for each part what is missing', async () => {
    const [agency] = await subgraph.entities<{
      serviceQuality: { score: object; groups: { indicators: { score: { reason: string } }[] }[] };
    }>(
      'Agency',
      [{ code: 'H99' }],
      '{ serviceQuality(period: "2025-06") { score { value basis } groups { indicators { score { reason } } } } }',
    );
    expect(agency?.serviceQuality.score).toEqual({ value: null, basis: 'NOT_MEASURED' });
    for (const { indicators } of agency?.serviceQuality.groups ?? []) {
      for (const { score } of indicators) expect(score.reason).toMatch(/\S/);
    }
  });

  test('of a period that cannot be read is refused', async () => {
    const { errors } = await subgraph.ask(`{ qualityRanking(period: "Quý II") { totalCount } }`);
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'PUBLIC_SERVICES_PERIOD_UNREADABLE' });
  });
});
