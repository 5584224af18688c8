import type { UnitOfWork } from '@lien-thong/kit/database';
import type { DatabaseQualityRecorded, DatabaseStatusChanged } from '../generated/events';
import { QUALITY_WORDS } from '../quality/quality.entity';

/** Each says the whole public state; which one it is tells what the change was. */
export type DatabaseFact =
  | 'databases.database-registered.v1'
  | 'databases.database-status-changed.v1'
  | 'databases.database-deadline-slipped.v1'
  | 'databases.database-quality-recorded.v1';

type State = DatabaseStatusChanged & Pick<DatabaseQualityRecorded, 'quality'>;

/** States what the tables now say of these databases; what was stated before in the same words is no news.
 * @param more what the fact says besides the state. */
export async function stateDatabases(
  uow: UnitOfWork,
  codes: readonly string[],
  type: DatabaseFact = 'databases.database-registered.v1',
  more: object = {},
): Promise<void> {
  const states: State[] = await uow.manager.query(
    `SELECT database.code, database.name, database.kind, database.owner_code AS "ownerCode", names.list AS names,
            deadlines.list #>> '{0,dueOn}' AS "dueOn", deadlines.list AS deadlines, report.state AS status,
            (SELECT max(synchronised_on) FROM database_synchronisation
             WHERE database_code = database.code) AS "synchronisedOn",
            database.priority, fields.list AS fields, quality.state AS quality
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
     CROSS JOIN LATERAL (
       SELECT coalesce(jsonb_agg(name ORDER BY ordinal), '[]') AS list FROM database_field
       WHERE database_code = database.code
     ) fields
     CROSS JOIN LATERAL (
       SELECT jsonb_object_agg(word, (
                SELECT per_cent FROM database_quality
                WHERE database_code = database.code AND database_quality.word = words.word
                ORDER BY reported_on DESC, id DESC LIMIT 1)) AS state
       FROM unnest($2::text[]) AS words (word)
     ) quality
     LEFT JOIN LATERAL (
       SELECT jsonb_build_object('status', status, 'reportedOn', reported_on) AS state FROM database_status
       WHERE database_code = database.code ORDER BY reported_on DESC, recorded_at DESC, id DESC LIMIT 1
     ) report ON true
     WHERE database.code = ANY($1) ORDER BY database.code`,
    [codes, QUALITY_WORDS],
  );
  for (const { quality, ...state } of states) {
    uow.emit({
      type,
      entity: 'Database',
      subject: state.code,
      agencies: state.ownerCode === null ? [] : [state.ownerCode],
      data: { ...state, ...(type === 'databases.database-quality-recorded.v1' && { quality }), ...more },
    });
  }
}
