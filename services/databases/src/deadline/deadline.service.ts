import { recordset, type UnitOfWork } from '@lien-thong/kit/database';
import { byPrecedence, type SetDeadline } from '../database/database.deadline';

export interface DatabaseDeadlines {
  readonly code: string;
  readonly deadlines: readonly SetDeadline[];
}

/** The deadlines that are known of these databases. */
export async function deadlinesOf(
  uow: UnitOfWork,
  codes: readonly string[],
): Promise<{ code: string; deadline: SetDeadline }[]> {
  const rows: (SetDeadline & { code: string })[] = await uow.manager.query(
    `SELECT database_code AS code, text, precision, due_on AS "dueOn", directive_id AS "directiveId",
            set_on AS "setOn", document, locator
     FROM database_deadline WHERE database_code = ANY($1) ORDER BY database_code, ordinal`,
    [codes],
  );
  return rows.map(({ code, ...deadline }) => ({ code, deadline }));
}

/** Puts these deadlines in the place of all that were known, in the order of precedence. */
export async function writeDeadlines(
  uow: UnitOfWork,
  databases: readonly DatabaseDeadlines[],
): Promise<void> {
  const rows = databases.flatMap(({ code, deadlines }) =>
    byPrecedence(deadlines).map((deadline, index) => ({ ...deadline, code, ordinal: index + 1 })),
  );
  await uow.manager.query('DELETE FROM database_deadline WHERE database_code = ANY($1)', [
    databases.map((database) => database.code),
  ]);
  await uow.manager.query(
    `INSERT INTO database_deadline (database_code, ordinal, text, precision, due_on, directive_id, set_on, recorded_at,
                                    document, locator)
     SELECT code, ordinal, text, precision, "dueOn", "directiveId", "setOn", $2, document, locator
     FROM jsonb_to_recordset($1::jsonb) AS deadline (
       code text, ordinal int, text text, precision text, "dueOn" date, "directiveId" text, "setOn" date,
       document text, locator text)`,
    [recordset(rows), uow.cause.at],
  );
}
