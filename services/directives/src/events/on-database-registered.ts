import { recordset } from '@lien-thong/kit/database';
import { defineHandler } from '@lien-thong/kit/events';
import { addTaskEvidence } from '../evidence/evidence.service';
import type { DatabaseDeadlineSlipped, DatabaseRegistered, DatabaseStatusChanged } from '../generated/events';
import { stateTargets } from '../target/target.facts';
import { newestOf } from './newest-of';

type DatabaseStated = DatabaseRegistered | DatabaseStatusChanged | DatabaseDeadlineSlipped;

/** Keeps which directives want a database built, and every report of its state: targets count them. */
export const onDatabaseRegistered = defineHandler<DatabaseStated>({
  name: 'directives.database-states',
  source: 'databases',
  types: [
    'databases.database-registered.v1',
    'databases.database-status-changed.v1',
    'databases.database-deadline-slipped.v1',
  ],
  forget: ['DELETE FROM database_report', 'DELETE FROM database_state'],
  async apply(events, uow) {
    const states = newestOf(events).map(({ version, data: { code, kind, deadlines } }) => ({
      code,
      version,
      kind,
      directives: [...new Set(deadlines.map((deadline) => deadline.directiveId))],
    }));
    await uow.manager.query(
      `INSERT INTO database_state AS known (code, version, kind, directive_ids)
       SELECT code, version, kind, directives
       FROM jsonb_to_recordset($1::jsonb) AS state (code text, version bigint, kind text, directives text[])
       ON CONFLICT (code) DO UPDATE SET
         version = excluded.version, kind = excluded.kind, directive_ids = excluded.directive_ids
       WHERE excluded.version > known.version`,
      [recordset(states)],
    );
    const reports = events.flatMap(({ version, data: { code, status } }) =>
      status ? [{ code, version, ...status }] : [],
    );
    const added: { code: string; version: string }[] = await uow.manager.query(
      `INSERT INTO database_report (database_code, version, status, reported_on)
       SELECT code, version, status, "reportedOn"
       FROM jsonb_to_recordset($1::jsonb) AS report (code text, version bigint, status text, "reportedOn" date)
       ON CONFLICT DO NOTHING RETURNING database_code AS code, version`,
      [recordset(reports)],
    );
    const news = new Set(added.map(({ code, version }) => `${code} ${version}`));
    await addTaskEvidence(
      uow,
      events
        .filter(({ subject, version }) => news.has(`${subject} ${version}`))
        .map((event) => ({ event, databases: [event.data.code] })),
    );
    await stateTargets(uow, ['databases-complete', 'databases-in-use']);
  },
});
