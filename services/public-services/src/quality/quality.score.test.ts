import fc from 'fast-check';
import { figuresOf, FIGURES, type FigureName } from '../statistics/figures';
import { cellOf, emptyCell } from '../statistics/statistics.measure';
import type { CellRow, StatisticsBasis } from '../statistics/statistics.entity';
import { sampleStatistics } from '../sample/sample';
import { GROUPS } from './indicators';
import { qualityOf } from './quality.score';

const REPORT = { id: 'x', serviceId: 'DVC-TEST', agencyCode: 'H26', month: '2025-07-01' };
const cell = (said: Partial<Record<FigureName, number>>, basis: StatisticsBasis = 'REPORTED'): CellRow =>
  cellOf({ ...REPORT, basis, recordedAt: new Date(0), figures: figuresOf(said) });
const qualityFrom = (said: Partial<Record<FigureName, number>>) => qualityOf(cell(said), '2025-07');
const indicator = (said: Partial<Record<FigureName, number>>, id: string) =>
  qualityFrom(said)
    .groups.flatMap((group) => group.indicators)
    .find((one) => one.id === id);

/** Whatever an agency might report that the command lets through. */
const reported = fc
  .tuple(fc.integer(), fc.subarray(FIGURES))
  .map(([seed, names]): Partial<Record<FigureName, number>> => {
    const [made] = sampleStatistics({
      seed,
      services: ['DVC-TEST'],
      agencies: ['H26'],
      months: ['2025-07-01'],
    });
    return Object.fromEntries(names.map((name) => [name, made?.figures[name] ?? 0]));
  });

describe('the score of Quyết định 766', () => {
  test('has five groups of 100 points together, as published', () => {
    expect(GROUPS.map((group) => group.maxPoints)).toEqual([18, 20, 22, 22, 18]);
  });

  test.each([
    ['2.1', { onTime: 2, late: 1 }, 66.67, 13.33],
    ['5.4', { onTime: 90, late: 10, dissatisfied: 0 }, 90, 6],
    ['5.4', { onTime: 60, late: 40, dissatisfied: 15 }, 45, 3],
    ['5.4', { onTime: 100, late: 0, dissatisfied: 0 }, 100, 6],
  ])('%s of %p is %d %% and %d points', (id, said, rate, points) => {
    expect(indicator(said, id)).toMatchObject({ rate: { value: rate }, score: { value: points } });
  });

  test('counts an online dossier only as far as dossiers are synchronised (3.3)', () => {
    const said = { received: 100, receivedOnline: 50, synchronised: 40 };
    expect(indicator(said, '3.3')?.rate).toMatchObject({ value: 20, numerator: null, denominator: null });
    expect(indicator({ received: 100, receivedOnline: 50 }, '3.3')?.rate.basis).toBe('NOT_MEASURED');
  });

  test('gives the rate and no points where no source gives the points of the part', () => {
    const part = indicator({ payable: 4, paidOnline: 3 }, '3.6');
    expect(part).toMatchObject({ maxPoints: null, rate: { value: 75, basis: 'COMPUTED' } });
    expect(part?.score).toMatchObject({ value: null, basis: 'NOT_MEASURED' });
    expect(part?.score.reason).toMatch(/điểm tối đa/);
  });

  test('has no rate of no dossiers', () => {
    expect(indicator({ onTime: 0, late: 0 }, '2.1')).toMatchObject({
      rate: { value: null, basis: 'NOT_APPLICABLE' },
      score: { value: null, basis: 'NOT_MEASURED' },
    });
  });

  test('names the parts that are unknown, of a group and of the whole', () => {
    const { score, groups } = qualityFrom({ onTime: 9, late: 1 });
    expect(groups.find((group) => group.code === 'PROGRESS')?.score).toMatchObject({ value: 18 });
    expect(groups.find((group) => group.code === 'SATISFACTION')?.score.reason).toContain('5.2, 5.3, 5.4');
    expect(score.reason).toContain('Công khai, minh bạch; Số hóa hồ sơ');
    expect(score.reason).not.toContain('Tiến độ');
  });

  test('never gives more than the points, nor a part above its whole', () => {
    fc.assert(
      fc.property(reported, (said) => {
        for (const { maxPoints: most, score: points, indicators } of qualityFrom(said).groups) {
          expect(points.value ?? 0).toBeLessThanOrEqual(most);
          for (const { rate, score, maxPoints } of indicators) {
            expect(rate.value ?? 0).toBeGreaterThanOrEqual(0);
            expect(rate.value ?? 0).toBeLessThanOrEqual(100);
            expect(score.value ?? 0).toBeLessThanOrEqual(maxPoints ?? 0);
            expect(rate.numerator ?? 0).toBeLessThanOrEqual(rate.denominator ?? 0);
          }
        }
      }),
    );
  });

  test('of a sample is a sample wherever it has a value, and says why wherever it has none', () => {
    fc.assert(
      fc.property(reported, (said) => {
        const { score, groups } = qualityOf(cell(said, 'SAMPLE'), '2025-07');
        const parts = groups.flatMap((group) => group.indicators.flatMap((one) => [one.rate, one.score]));
        for (const measure of [score, ...groups.map((group) => group.score), ...parts]) {
          if (measure.value === null) expect(measure.reason).toMatch(/\S/);
          else expect([measure.basis, measure.reason]).toEqual(['SAMPLE', null]);
        }
      }),
    );
  });

  test('of no report has no value anywhere', () => {
    const { groups } = qualityOf(emptyCell('2025-07-31'), '2025-07');
    const values = groups.flatMap((group) =>
      group.indicators.flatMap(({ rate, score }) => [rate.value, score.value]),
    );
    expect(values.every((value) => value === null)).toBe(true);
  });
});
