import type { Author } from '@lien-thong/kit/commands';
import { unitOfWork, type UnitOfWork } from '@lien-thong/kit/database';
import type { DataSource } from 'typeorm';
import { recordStatusReports, recordSynchronisations } from '../database/database.service';
import type { RecordDatabaseSynchronisationInput, SetDatabaseStatusInput } from '../generated/graphql';
import type { LastReports } from './report.entity';
import { requireNextDay, requireOwned } from './report.required';

export const BY_OWNER = 'Báo cáo của cơ quan chủ quản';
export const BY_REGISTRAR = 'Ghi nhận của cơ quan giữ danh mục';

/** Records what a database's owner reports of its building. @returns the database's code. */
export function setDatabaseStatus(
  db: DataSource,
  author: Author,
  { database, status, reportedOn, expectedVersion }: SetDatabaseStatusInput,
): Promise<string> {
  return unitOfWork(db, author.cause, async (uow) => {
    const owner = await requireOwned(uow, author, database, expectedVersion);
    const last = await lastReports(uow, database);
    requireNextDay(uow, reportedOn, last.reportedOn);
    if (status === last.status && reportedOn === last.reportedOn) return database;
    const basis = author.identity.agency === owner ? BY_OWNER : BY_REGISTRAR;
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
    await requireOwned(uow, author, database, expectedVersion);
    const last = await lastReports(uow, database);
    requireNextDay(uow, synchronisedOn, last.synchronisedOn);
    await recordSynchronisations(uow, [
      { databaseCode: database, synchronisedOn, document: null, locator: null },
    ]);
    return database;
  });
}

/** Read once the version is locked: nobody adds a report meanwhile. */
async function lastReports(uow: UnitOfWork, code: string): Promise<LastReports> {
  const reports: LastReports[] = await uow.manager.query(
    `SELECT report.status, report.reported_on AS "reportedOn",
            (SELECT max(synchronised_on) FROM database_synchronisation WHERE database_code = $1) AS "synchronisedOn"
     FROM (VALUES (1)) AS one
     LEFT JOIN LATERAL (
       SELECT status, reported_on FROM database_status
       WHERE database_code = $1 ORDER BY reported_on DESC, recorded_at DESC, id DESC LIMIT 1
     ) report ON true`,
    [code],
  );
  return reports[0] as LastReports;
}
