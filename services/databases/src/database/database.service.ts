import { recordset, type UnitOfWork } from '@lien-thong/kit/database';
import { settleDataIssues } from '@lien-thong/kit/issues';
import { deadlinesOf, writeDeadlines } from '../deadline/deadline.service';
import { stateDatabases, type DatabaseFact } from './database.facts';
import { DATABASE_KINDS, findingsOf } from './database.findings';
import type { NewDatabase, NewStatusReport, NewSynchronisation } from './database.input';

/** Registers databases, or brings registered ones up to date; states a fact for each one that is new or changed. */
export async function registerDatabases(uow: UnitOfWork, databases: readonly NewDatabase[]): Promise<void> {
  const codes = databases.map((database) => database.code);
  await upsertDatabases(uow, databases);
  await replaceNames(uow, databases, codes);
  await replaceDeadlines(uow, databases, codes);
  await replaceFields(uow, databases, codes);
  const findings = findingsOf(databases);
  await settleDataIssues(uow.manager, DATABASE_KINDS, 'Database', codes, findings);
  findings.forEach(uow.raise);
  for (const code of codes) {
    uow.audit({ action: 'register-database', subjectType: 'Database', subject: code });
  }
  await stateDatabases(uow, codes);
}

/** Adds reports to the history. A report that is known is left as it is. */
export async function recordStatusReports(
  uow: UnitOfWork,
  reports: readonly NewStatusReport[],
  fact?: DatabaseFact,
): Promise<void> {
  const added: { code: string }[] = await uow.manager.query(
    `INSERT INTO database_status (database_code, status, reported_on, recorded_at, basis, document, locator)
     SELECT "databaseCode", status, "reportedOn", $2, basis, document, locator
     FROM jsonb_to_recordset($1::jsonb) AS report (
       "databaseCode" text, status text, "reportedOn" date, basis text, document text, locator text)
     ON CONFLICT DO NOTHING RETURNING database_code AS code`,
    [recordset(reports), uow.cause.at],
  );
  const codes = [...new Set(added.map((row) => row.code))];
  for (const code of codes) {
    uow.audit({ action: 'report-database-status', subjectType: 'Database', subject: code });
  }
  await stateDatabases(uow, codes, fact);
}

/** Adds reported synchronisations to the national data centre. One that is known is left as it is. */
export async function recordSynchronisations(
  uow: UnitOfWork,
  synchronisations: readonly NewSynchronisation[],
): Promise<void> {
  const added: { code: string }[] = await uow.manager.query(
    `INSERT INTO database_synchronisation (database_code, synchronised_on, recorded_at, document, locator)
     SELECT "databaseCode", "synchronisedOn", $2, document, locator
     FROM jsonb_to_recordset($1::jsonb) AS report (
       "databaseCode" text, "synchronisedOn" date, document text, locator text)
     ON CONFLICT DO NOTHING RETURNING database_code AS code`,
    [recordset(synchronisations), uow.cause.at],
  );
  const codes = [...new Set(added.map((row) => row.code))];
  for (const code of codes) {
    uow.audit({ action: 'record-synchronisation', subjectType: 'Database', subject: code });
  }
  await stateDatabases(uow, codes);
}

async function upsertDatabases(uow: UnitOfWork, databases: readonly NewDatabase[]): Promise<void> {
  await uow.manager.query(
    `INSERT INTO database (code, name, kind, owner_code, priority, document, locator)
     SELECT code, name, kind, "ownerCode", priority, document, locator
     FROM jsonb_to_recordset($1::jsonb) AS database (
       code text, name text, kind text, "ownerCode" text, priority boolean, document text, locator text)
     ON CONFLICT (code) DO UPDATE SET
       name = excluded.name, kind = excluded.kind, owner_code = excluded.owner_code,
       priority = excluded.priority, document = excluded.document,
       locator = excluded.locator`,
    [recordset(databases)],
  );
}

async function replaceNames(
  uow: UnitOfWork,
  databases: readonly NewDatabase[],
  codes: readonly string[],
): Promise<void> {
  const rows = databases.flatMap(({ code, names }) => names.map((name) => ({ ...name, code })));
  await uow.manager.query('DELETE FROM database_name WHERE database_code = ANY($1)', [codes]);
  await uow.manager.query(
    `INSERT INTO database_name (database_code, name, document, locator)
     SELECT code, name, document, locator
     FROM jsonb_to_recordset($1::jsonb) AS name (code text, name text, document text, locator text)`,
    [recordset(rows)],
  );
}

/** What the sources print takes the place of what they printed before; what a command has set stays. */
async function replaceDeadlines(
  uow: UnitOfWork,
  databases: readonly NewDatabase[],
  codes: readonly string[],
): Promise<void> {
  const commanded = (await deadlinesOf(uow, codes)).filter(({ deadline }) => deadline.document === null);
  await writeDeadlines(
    uow,
    databases.map(({ code, deadlines }) => ({
      code,
      deadlines: [...deadlines, ...commanded.filter((one) => one.code === code).map((one) => one.deadline)],
    })),
  );
}

async function replaceFields(
  uow: UnitOfWork,
  databases: readonly NewDatabase[],
  codes: readonly string[],
): Promise<void> {
  const rows = databases.flatMap(({ code, fields = [] }) => fields.map((field) => ({ ...field, code })));
  await uow.manager.query('DELETE FROM database_field WHERE database_code = ANY($1)', [codes]);
  await uow.manager.query(
    `INSERT INTO database_field (database_code, ordinal, name, document, locator)
     SELECT code, ordinal, name, document, locator
     FROM jsonb_to_recordset($1::jsonb) AS field (code text, ordinal int, name text, document text, locator text)`,
    [recordset(rows)],
  );
}
