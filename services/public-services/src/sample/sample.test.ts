import fc from 'fast-check';
import { partAboveWhole } from '../statistics/figures';
import { statisticsIdOf } from '../statistics/statistics.entity';
import { sampleStatistics } from './sample';

const wanted = fc.record({
  seed: fc.integer(),
  services: fc.uniqueArray(fc.constantFrom('DVC-A', 'DVC-B', 'DVC-C'), { minLength: 1 }),
  agencies: fc.uniqueArray(fc.constantFrom('H01', 'H05', 'H26'), { minLength: 1 }),
  months: fc.uniqueArray(fc.constantFrom('2025-07-01', '2025-08-01'), { minLength: 1 }),
});

describe('a sample', () => {
  test('follows from its seed alone', () => {
    fc.assert(fc.property(wanted, (one) => expect(sampleStatistics(one)).toEqual(sampleStatistics(one))));
  });

  test('has one report of each service, agency and month, each marked as a sample', () => {
    fc.assert(
      fc.property(wanted, (one) => {
        const sample = sampleStatistics(one);
        const ids = new Set(sample.map(statisticsIdOf));
        expect(ids.size).toBe(one.services.length * one.agencies.length * one.months.length);
        expect(sample).toHaveLength(ids.size);
        expect(sample.every(({ basis }) => basis === 'SAMPLE')).toBe(true);
      }),
    );
  });

  test('never has a part above its whole', () => {
    fc.assert(
      fc.property(wanted, (one) =>
        sampleStatistics(one).every(({ figures }) => partAboveWhole(figures) === null),
      ),
    );
  });

  test('gives the same report whatever else is asked for', () => {
    fc.assert(
      fc.property(wanted, (one) => {
        const [first] = sampleStatistics(one);
        const alone = { services: one.services.slice(0, 1), agencies: one.agencies.slice(0, 1) };
        const [again] = sampleStatistics({ ...one, ...alone, months: one.months.slice(0, 1) });
        expect(again).toEqual(first);
      }),
    );
  });

  test('of another seed is another', () => {
    const one = { services: ['DVC-A'], agencies: ['H01'], months: ['2025-07-01'] };
    expect(sampleStatistics({ ...one, seed: 1 })).not.toEqual(sampleStatistics({ ...one, seed: 2 }));
  });
});
