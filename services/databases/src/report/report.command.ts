import { requireRight, requireVersion, type Author } from '@lien-thong/kit/commands';
import { todayInVietnam } from '@lien-thong/kit/clock';
import { unitOfWork, type UnitOfWork } from '@lien-thong/kit/database';
import { CodedError } from '@lien-thong/kit/errors';
import type { DataSource } from 'typeorm';
import { databaseErrors } from '../database/database.errors';
import { recordStatusReports, recordSynchronisations } from '../database/database.service';
import type { RecordDatabaseSynchronisationInput, SetDatabaseStatusInput } from '../generated/graphql';
import type { LastReports } from './report.entity';

const BY_OWNER = 'Báo cáo của cơ quan chủ quản';
const BY_REGISTRAR = 'Ghi nhận của cơ quan giữ danh mục';

/** Records what a database's owner reports of its building. @returns the database's code. */
export function setDatabaseStatus(
  db: DataSource,
  author: Author,
  { database, status, reportedOn, expectedVersion }: SetDatabaseStatusInput,
): Promise<string> {
  return unitOfWork(db, author.cause, async (uow) => {
    const last = await lastReports(uow, author, database, expectedVersion);
    requireNextDay(uow, reportedOn, last.reportedOn);
    if (status === last.status && reportedOn === last.reportedOn) return database;
    const basis = author.identity.agency === last.ownerCode ? BY_OWNER : BY_REGISTRAR;
    const report = { databaseCode: database, status, reportedOn, basis, document: null, locator: null };
    await recordStatusReports(uow, [report], 'databases.database-status-changed.v1');
    return database;
  });
}

/** Records a synchronisation to the national data centre. @returns the database's code. */
export function recordSynchronisation(
  db: DataSource,
  author: Author,
  { database, synchronisedOn, expectedVersion }: RecordDatabaseSynchronisationInput,
): Promise<string> {
  return unitOfWork(db, author.cause, async (uow) => {
    const last = await lastReports(uow, author, database, expectedVersion);
    requireNextDay(uow, synchronisedOn, last.synchronisedOn);
    await recordSynchronisations(uow, [
      { databaseCode: database, synchronisedOn, document: null, locator: null },
    ]);
    return database;
  });
}

/** Read once the author is known to have the right, and the version is locked: nobody adds a report meanwhile. */
async function lastReports(
  uow: UnitOfWork,
  author: Author,
  code: string,
  expectedVersion: number,
): Promise<LastReports> {
  const owners: Pick<LastReports, 'ownerCode'>[] = await uow.manager.query(
    'SELECT owner_code AS "ownerCode" FROM database WHERE code = $1',
    [code],
  );
  const [database] = owners;
  if (!database) throw new CodedError(databaseErrors.DATABASE_UNKNOWN, { code });
  requireRight(author, database.ownerCode);
  await requireVersion(uow, 'Database', code, expectedVersion);
  const reports: Omit<LastReports, 'ownerCode'>[] = await uow.manager.query(
    `SELECT report.status, report.reported_on AS "reportedOn",
            (SELECT max(synchronised_on) FROM database_synchronisation WHERE database_code = $1) AS "synchronisedOn"
     FROM (VALUES (1)) AS one
     LEFT JOIN LATERAL (
       SELECT status, reported_on FROM database_status
       WHERE database_code = $1 ORDER BY reported_on DESC, recorded_at DESC, id DESC LIMIT 1
     ) report ON true`,
    [code],
  );
  return { status: null, reportedOn: null, synchronisedOn: null, ...reports[0], ...database };
}

function requireNextDay(uow: UnitOfWork, day: string, last: string | null): void {
  if (day > todayInVietnam(uow.cause.at)) throw new CodedError(databaseErrors.REPORT_DATED_AHEAD, { day });
  if (last !== null && day < last) {
    throw new CodedError(databaseErrors.REPORT_DATED_BEFORE_LAST, { day, last });
  }
}
