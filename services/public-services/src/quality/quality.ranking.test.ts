import fc from 'fast-check';
import type { MeasureBasis } from '../generated/graphql';
import { pageOfRanking, rankingOf, type Scored } from './quality.ranking';

const scored = (agencyCode: string, value: number | null, basis: MeasureBasis): Scored => ({
  agencyCode,
  score: {
    ...{ value, basis, unit: 'điểm', reason: null, asOf: null },
    ...{ numerator: null, denominator: null, source: null },
  },
});
const agencies = fc.uniqueArray(
  fc.tuple(
    fc.stringMatching(/^H\d\d$/),
    fc.option(fc.nat(5)),
    fc.constantFrom<MeasureBasis>('COMPUTED', 'SAMPLE'),
  ),
  { selector: ([code]) => code, maxLength: 30 },
);
const of = (list: [string, number | null, MeasureBasis][]) =>
  list.map(([code, value, basis]) => scored(code, value, value === null ? 'NOT_MEASURED' : basis));

describe('a ranking', () => {
  test('ranks by how many are better, and never a sample or what is not measured', () => {
    fc.assert(
      fc.property(agencies, (list) => {
        const all = of(list);
        const real = all.filter(({ score }) => score.basis === 'COMPUTED');
        for (const { rank, score } of rankingOf(all)) {
          const better = real.filter((other) => (other.score.value ?? 0) > (score.value ?? 0)).length;
          expect(rank).toBe(score.basis === 'COMPUTED' ? better + 1 : null);
        }
      }),
    );
  });

  test('has everyone once, page by page', () => {
    fc.assert(
      fc.property(agencies, fc.integer({ min: 1, max: 7 }), (list, first) => {
        const whole = rankingOf(of(list));
        const seen: string[] = [];
        for (let after: readonly string[] | null = null, more = true; more;) {
          const page = pageOfRanking(whole, { list: 'test', first, after });
          seen.push(...page.nodes.map((one) => one.agencyCode));
          const last = page.nodes.at(-1);
          after = last ? [String(last.rank ?? ''), last.agencyCode] : null;
          more = page.pageInfo.hasNextPage;
        }
        expect(seen).toEqual(whole.map((one) => one.agencyCode));
      }),
    );
  });
});
