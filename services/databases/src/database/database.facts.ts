import type { UnitOfWork } from '@lien-thong/kit/database';
import type { DatabaseRegistered, DatabaseStatusChanged } from '../generated/events';

/** Both say the whole public state; which one it is tells what the change was. */
export type DatabaseFact = 'databases.database-registered.v1' | 'databases.database-status-changed.v1';

/** States what the tables now say of these databases; what was stated before in the same words is no news. */
export async function stateDatabases(
  uow: UnitOfWork,
  codes: readonly string[],
  type: DatabaseFact = 'databases.database-registered.v1',
): Promise<void> {
  const states: (DatabaseRegistered & DatabaseStatusChanged)[] = await uow.manager.query(
    `SELECT database.code, database.name, database.kind, database.owner_code AS "ownerCode", names.list AS names,
            deadlines.list #>> '{0,dueOn}' AS "dueOn", deadlines.list AS deadlines, report.state AS status,
            (SELECT max(synchronised_on) FROM database_synchronisation
             WHERE database_code = database.code) AS "synchronisedOn"
     FROM database
     CROSS JOIN LATERAL (
       SELECT coalesce(jsonb_agg(DISTINCT name), '[]') AS list FROM database_name
       WHERE database_code = database.code
     ) names
     CROSS JOIN LATERAL (
       SELECT coalesce(jsonb_agg(jsonb_build_object(
                'text', text, 'precision', precision, 'dueOn', due_on, 'directiveId', directive_id) ORDER BY ordinal),
              '[]') AS list
       FROM database_deadline WHERE database_code = database.code
     ) deadlines
     LEFT JOIN LATERAL (
       SELECT jsonb_build_object('status', status, 'reportedOn', reported_on) AS state FROM database_status
       WHERE database_code = database.code ORDER BY reported_on DESC, recorded_at DESC, id DESC LIMIT 1
     ) report ON true
     WHERE database.code = ANY($1) ORDER BY database.code`,
    [codes],
  );
  for (const data of states) {
    uow.emit({
      type,
      entity: 'Database',
      subject: data.code,
      agencies: data.ownerCode === null ? [] : [data.ownerCode],
      data,
    });
  }
}
