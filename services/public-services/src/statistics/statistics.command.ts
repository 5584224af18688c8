import { todayInVietnam } from '@lien-thong/kit/clock';
import { requireRight, requireVersion, type Author } from '@lien-thong/kit/commands';
import { unitOfWork, type UnitOfWork } from '@lien-thong/kit/database';
import { CodedError } from '@lien-thong/kit/errors';
import type { DataSource } from 'typeorm';
import type { ReportDossierStatisticsInput } from '../generated/graphql';
import { serviceErrors } from '../public-service/public-service.errors';
import { FIGURES, figuresOf, partAboveWhole, sameFigures, type Figures } from './figures';
import { readMonth } from './period';
import { statisticsIdOf, type NewStatistics } from './statistics.entity';
import { statisticsErrors } from './statistics.errors';
import { readStatistics, recordStatistics } from './statistics.service';

/** Records what an agency reports of a service in a month; the same report again changes nothing. @returns its id. */
export function reportDossierStatistics(
  db: DataSource,
  author: Author,
  input: ReportDossierStatisticsInput,
): Promise<string> {
  return unitOfWork(db, author.cause, async (uow) => {
    requireRight(author, input.agency);
    const report = readReport(input, todayInVietnam(author.cause.at));
    const id = statisticsIdOf(report);
    // A first report has no row yet that could be locked.
    await uow.manager.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [id]);
    await requireService(uow, report.serviceId);
    const [standing] = await readStatistics(uow.manager, [id]);
    const reported = standing?.basis === 'REPORTED' ? standing.figures : null;
    if (reported && sameFigures(reported, report.figures)) return id;
    await requireSeen(uow, id, reported, input.expectedVersion ?? null);
    await recordStatistics(uow, [report]);
    return id;
  });
}

function readReport(input: ReportDossierStatisticsInput, today: string): NewStatistics {
  const month = readMonth(input.period);
  if (month > today) throw new CodedError(statisticsErrors.PERIOD_AHEAD, { period: input.period });
  const figures = figuresOf(input.figures);
  if (FIGURES.every((name) => figures[name] === null)) {
    throw new CodedError(statisticsErrors.STATISTICS_EMPTY);
  }
  const negative = FIGURES.find((name) => (figures[name] ?? 0) < 0);
  if (negative) throw new CodedError(statisticsErrors.STATISTICS_NEGATIVE, { figure: negative });
  const above = partAboveWhole(figures);
  if (above) throw new CodedError(statisticsErrors.STATISTICS_PART_ABOVE_WHOLE, { ...above });
  return { serviceId: input.service, agencyCode: input.agency, month, basis: 'REPORTED', figures };
}

async function requireService(uow: UnitOfWork, id: string): Promise<void> {
  const known: unknown[] = await uow.manager.query('SELECT 1 FROM public_service WHERE id = $1', [id]);
  if (known.length === 0) throw new CodedError(serviceErrors.SERVICE_UNKNOWN, { id });
}

/** A report is corrected only by someone who has read it. What a generator made gives way unread. */
async function requireSeen(
  uow: UnitOfWork,
  id: string,
  reported: Figures | null,
  expectedVersion: number | null,
): Promise<void> {
  if (expectedVersion !== null) return requireVersion(uow, 'DossierStatistics', id, expectedVersion);
  if (reported === null) return;
  const [row]: { version: string }[] = await uow.manager.query(
    `SELECT version FROM entity_version WHERE entity = 'DossierStatistics' AND subject = $1`,
    [id],
  );
  const current = Number(row?.version ?? 0);
  throw new CodedError(statisticsErrors.STATISTICS_DIFFER, { statistics: id, current });
}
