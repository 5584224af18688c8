import type { UnitOfWork } from '@lien-thong/kit/database';
import type { DatabaseRegistered } from '../generated/events';

/** States what the tables now say of these databases; what was stated before in the same words is no news. */
export async function stateDatabases(uow: UnitOfWork, codes: readonly string[]): Promise<void> {
  const states: DatabaseRegistered[] = await uow.manager.query(
    `SELECT database.code, database.name, database.kind, database.owner_code AS "ownerCode", names.list AS names,
            deadlines.list #>> '{0,dueOn}' AS "dueOn", deadlines.list AS deadlines, report.state AS status
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
      type: 'databases.database-registered.v1',
      entity: 'Database',
      subject: data.code,
      agencies: data.ownerCode === null ? [] : [data.ownerCode],
      data,
    });
  }
}
