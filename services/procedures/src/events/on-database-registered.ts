import { recordset } from '@lien-thong/kit/database';
import { defineHandler } from '@lien-thong/kit/events';
import type {
  DatabaseDeadlineSlipped,
  DatabaseQualityRecorded,
  DatabaseRegistered,
  DatabaseStatusChanged,
} from '../generated/events';
import { proceduresOn, stateReadiness } from '../readiness/readiness.facts';

type DatabaseStated =
  DatabaseRegistered | DatabaseStatusChanged | DatabaseDeadlineSlipped | DatabaseQualityRecorded;

/** Keeps who owns which database and every report of its state; what goes live replaces papers from its day on. */
export const onDatabaseRegistered = defineHandler<DatabaseStated>({
  name: 'procedures.database-states',
  source: 'databases',
  types: [
    'databases.database-registered.v1',
    'databases.database-status-changed.v1',
    'databases.database-deadline-slipped.v1',
    'databases.database-quality-recorded.v1',
  ],
  forget: ['DELETE FROM database_report', 'DELETE FROM database_state'],
  async apply(events, uow) {
    const newest = new Map<string, object>();
    for (const { version, data } of [...events].sort((a, b) => a.version - b.version)) {
      const { code, ownerCode, synchronisedOn } = data;
      newest.set(code, { code, version, ownerCode, synchronisedOn });
    }
    await uow.manager.query(
      `INSERT INTO database_state AS known (code, version, owner_code, synchronised_on)
       SELECT code, version, "ownerCode", "synchronisedOn"
       FROM jsonb_to_recordset($1::jsonb) AS state (
         code text, version bigint, "ownerCode" text, "synchronisedOn" date)
       ON CONFLICT (code) DO UPDATE SET
         version = excluded.version, owner_code = excluded.owner_code, synchronised_on = excluded.synchronised_on
       WHERE excluded.version > known.version`,
      [recordset([...newest.values()])],
    );
    const reports = events.flatMap(({ version, data: { code, status } }) =>
      status ? [{ code, version, ...status }] : [],
    );
    const added: { code: string }[] = await uow.manager.query(
      `INSERT INTO database_report (database_code, version, status, reported_on)
       SELECT code, version, status, "reportedOn"
       FROM jsonb_to_recordset($1::jsonb) AS report (code text, version bigint, status text, "reportedOn" date)
       ON CONFLICT DO NOTHING RETURNING database_code AS code`,
      [recordset(reports)],
    );
    if (added.length === 0) return;
    await stateReadiness(uow, await proceduresOn(uow, [...new Set(added.map(({ code }) => code))]));
  },
});
