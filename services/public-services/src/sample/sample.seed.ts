import { unitOfWork, type UnitOfWork } from '@lien-thong/kit/database';
import { readCsv, type Seed } from '@lien-thong/kit/seeds';
import type { PublicServicesConfig } from '../config';
import { sameFigures } from '../statistics/figures';
import { statisticsIdOf, type NewStatistics } from '../statistics/statistics.entity';
import { readStatistics, recordStatistics } from '../statistics/statistics.service';
import { sampleStatistics } from './sample';

/** Months since the 34 provinces of today. */
const MONTHS = ['2025-07-01', '2025-08-01', '2025-09-01', '2025-10-01', '2025-11-01', '2025-12-01'];

const AGENCY = ['agency_code', 'document', 'locator'] as const;

/** The definition with a sample among its seeds, where the configuration asks for one. */
export function withSample<D extends { readonly seeds: readonly Seed[] }>(
  definition: D,
  { SAMPLE, SAMPLE_SEED }: Pick<PublicServicesConfig, 'SAMPLE' | 'SAMPLE_SEED'>,
): D {
  if (SAMPLE === 'off') return definition;
  return { ...definition, seeds: [...definition.seeds, sampleSeed(SAMPLE_SEED)] };
}

/** Invented dossiers of the 25 essential services in each province; nothing that was reported gives way to them. */
function sampleSeed(seed: number): Seed {
  return {
    name: 'sample-statistics',
    files: ['sample-agencies.csv'],
    stamp: String(seed),
    async apply([agencies = ''], { db, cause }) {
      await unitOfWork(db, cause, async (uow) => {
        const sample = sampleStatistics({
          seed,
          services: await essentialServices(uow),
          agencies: readCsv(agencies, AGENCY).map((row) => row.agency_code as string),
          months: MONTHS,
        });
        await recordStatistics(uow, await withoutReported(uow, sample));
      });
    },
  };
}

async function essentialServices(uow: UnitOfWork): Promise<string[]> {
  const rows: { id: string }[] = await uow.manager.query(
    `SELECT service_id AS id FROM programme_service WHERE programme_code = 'TTDV-25' ORDER BY service_id`,
  );
  return rows.map((row) => row.id);
}

async function withoutReported(uow: UnitOfWork, sample: readonly NewStatistics[]): Promise<NewStatistics[]> {
  const standing = await readStatistics(uow.manager, sample.map(statisticsIdOf));
  const known = new Map(standing.map((row) => [row.id, row]));
  return sample.filter((one) => {
    const there = known.get(statisticsIdOf(one));
    return !there || (there.basis === 'SAMPLE' && !sameFigures(there.figures, one.figures));
  });
}
