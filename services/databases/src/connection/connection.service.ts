import { recordset, type UnitOfWork } from '@lien-thong/kit/database';
import { settleDataIssues, type NewDataIssue } from '@lien-thong/kit/issues';
import type { IssueKind } from '../issues/issue-kinds';
import { stateConnections, type ConnectionFact } from './connection.facts';
import { sharedStates, unknownEnds, unreadableDeadlines } from './connection.findings';
import type { NewConnection, UnplacedConnection, NewConnectionReport } from './connection.input';

/** Registers connections, or brings registered ones up to date; states a fact for each one that is new or changed. */
export async function registerConnections(
  uow: UnitOfWork,
  connections: readonly NewConnection[],
): Promise<void> {
  const ids = connections.map((connection) => connection.id);
  const rows = connections.map(({ deadline, ...connection }) => ({
    ...connection,
    deadlineText: deadline?.text,
    precision: deadline?.precision,
    dueOn: deadline?.dueOn,
  }));
  await uow.manager.query(
    `INSERT INTO data_connection (id, from_code, to_code, platform, directive_id, deadline_text, precision, due_on,
                                  document, locator)
     SELECT id, "fromCode", "toCode", platform, "directiveId", "deadlineText", precision, "dueOn", document, locator
     FROM jsonb_to_recordset($1::jsonb) AS connection (
       id text, "fromCode" text, "toCode" text, platform text, "directiveId" text, "deadlineText" text,
       precision text, "dueOn" date, document text, locator text)
     ON CONFLICT (id) DO UPDATE SET
       from_code = excluded.from_code, to_code = excluded.to_code, platform = excluded.platform,
       directive_id = excluded.directive_id, deadline_text = excluded.deadline_text,
       precision = excluded.precision, due_on = excluded.due_on, document = excluded.document,
       locator = excluded.locator`,
    [recordset(rows)],
  );
  await findAnew(uow, ['DEADLINE_UNREADABLE'], ids, unreadableDeadlines(connections));
  for (const id of ids) {
    uow.audit({ action: 'register-connection', subjectType: 'DataConnection', subject: id });
  }
  await stateConnections(uow, ids);
}

/** Keeps what cannot be registered, because one end is not known, as data issues. */
export async function reportUnplacedConnections(
  uow: UnitOfWork,
  connections: readonly UnplacedConnection[],
): Promise<void> {
  const ids = connections.map((connection) => connection.id);
  await findAnew(uow, ['CONNECTION_END_UNKNOWN'], ids, unknownEnds(connections));
}

/** Adds reports to the history. A report that is known is left as it is. */
export async function recordConnectionReports(
  uow: UnitOfWork,
  reports: readonly NewConnectionReport[],
  fact?: ConnectionFact,
): Promise<void> {
  const added: { id: string }[] = await uow.manager.query(
    `INSERT INTO data_connection_status (connection_id, status, reported_on, recorded_at, basis, document, locator)
     SELECT "connectionId", status, "reportedOn", $2, basis, document, locator
     FROM jsonb_to_recordset($1::jsonb) AS report (
       "connectionId" text, status text, "reportedOn" date, basis text, document text, locator text)
     ON CONFLICT DO NOTHING RETURNING connection_id AS id`,
    [recordset(reports), uow.cause.at],
  );
  const ids = [...new Set(added.map((row) => row.id))];
  for (const id of ids) {
    uow.audit({ action: 'report-connection-status', subjectType: 'DataConnection', subject: id });
  }
  await stateConnections(uow, ids, fact);
}

/** Keeps as data issues where one place of a source reports on several of these connections at once. */
export async function reportSharedStates(
  uow: UnitOfWork,
  reports: readonly NewConnectionReport[],
): Promise<void> {
  const ids = reports.map((report) => report.connectionId);
  await findAnew(uow, ['CONNECTION_STATE_SHARED'], ids, sharedStates(reports));
}

async function findAnew(
  uow: UnitOfWork,
  kinds: readonly IssueKind[],
  subjects: readonly string[],
  findings: readonly NewDataIssue[],
): Promise<void> {
  await settleDataIssues(uow.manager, kinds, 'DataConnection', subjects, findings);
  findings.forEach(uow.raise);
}
