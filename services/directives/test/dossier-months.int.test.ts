import { randomUUID } from 'node:crypto';
import { applyBatch, type DomainEvent } from '@lien-thong/kit/events';
import { createTestDatabase, fittingData, type TestDatabase } from '@lien-thong/kit/testing';
import fc from 'fast-check';
import { onStatisticsReported } from '../src/events/on-statistics-reported';
import { directives } from '../src/service';

const TYPE = 'public-services.statistics-reported.v1';
const NONE = fittingData(TYPE) as { figures: object };

interface Reported {
  readonly id: string;
  readonly month: number;
  readonly handled: number | null;
  readonly handledOnline: number | null;
  readonly sample: boolean;
}
const reported = fc.record({
  id: fc.constantFrom('a', 'b', 'c', 'd'),
  month: fc.integer({ min: 1, max: 3 }),
  handled: fc.option(fc.nat(100)),
  handledOnline: fc.option(fc.nat(100)),
  sample: fc.boolean(),
});

describe('the sums of dossiers by month', () => {
  let database: TestDatabase;
  let version = 0;

  beforeAll(async () => {
    database = await createTestDatabase(directives);
  });
  afterAll(() => database?.drop());

  function event({ id, month, handled, handledOnline, sample }: Reported): DomainEvent {
    version += 1;
    return {
      ...{ id: randomUUID(), source: 'public-services', type: TYPE, subject: id, version, position: version },
      ...{ time: '2025-04-01T05:00:00Z', agencies: [], correlationId: 'test' },
      data: fittingData(TYPE, {
        ...{ id: `${id}/${month}`, serviceId: id, agencyCode: 'H26', period: `2025-0${month}` },
        basis: sample ? 'SAMPLE' : 'REPORTED',
        figures: { ...NONE.figures, handled, handledOnline },
      }),
    };
  }

  test('are those of the reports that stand, however they were corrected, and in whatever order they came', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(reported, { maxLength: 12 }), fc.nat(11), async (reports, cut) => {
        await database.db.query('DELETE FROM dossier_report');
        const events = reports.map(event);
        const late = events.slice(0, cut);
        await applyBatch(database.db, onStatisticsReported, events.slice(cut));
        await applyBatch(database.db, onStatisticsReported, late);
        const sums = `sum(handled)::int AS handled, sum(handled_online)::int AS online`;
        expect(
          await database.db.query(
            `SELECT month, ${sums}, sum(reports)::int AS reports, sum(samples)::int AS samples
             FROM dossier_month WHERE reports > 0 GROUP BY month ORDER BY month`,
          ),
        ).toEqual(
          await database.db.query(
            `SELECT month, ${sums}, count(*)::int AS reports, count(*) FILTER (WHERE sample)::int AS samples
             FROM dossier_report WHERE handled IS NOT NULL AND handled_online IS NOT NULL GROUP BY month ORDER BY month`,
          ),
        );
        const [{ rest }] = await database.db.query(
          'SELECT coalesce(sum(handled + handled_online + samples), 0)::int AS rest FROM dossier_month WHERE reports = 0',
        );
        expect(rest).toBe(0);
      }),
      { numRuns: 40 },
    );
  });
});
