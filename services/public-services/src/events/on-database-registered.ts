import { recordset } from '@lien-thong/kit/database';
import { defineHandler } from '@lien-thong/kit/events';
import type {
  DatabaseDeadlineSlipped,
  DatabaseQualityRecorded,
  DatabaseRegistered,
  DatabaseStatusChanged,
} from '../generated/events';
import { servicesOn, statePrefill } from '../prefill/prefill.facts';
import { newestOf } from './newest-of';

type DatabaseStated =
  DatabaseRegistered | DatabaseStatusChanged | DatabaseDeadlineSlipped | DatabaseQualityRecorded;

/** Whether a database is in use and what it can fill; forms that it fills grow or shrink with it. */
export const onDatabaseRegistered = defineHandler<DatabaseStated>({
  name: 'public-services.prefill-databases',
  source: 'databases',
  types: [
    'databases.database-registered.v1',
    'databases.database-status-changed.v1',
    'databases.database-deadline-slipped.v1',
    'databases.database-quality-recorded.v1',
  ],
  forget: ['DELETE FROM database_state'],
  async apply(events, uow) {
    const rows = newestOf(events).map(({ version, data: { code, status, fields } }) => ({
      ...{ code, version, status: status?.status ?? null, fields: fields ?? [] },
    }));
    const changed: { code: string }[] = await uow.manager.query(
      `INSERT INTO database_state AS known (code, version, status, fields)
       SELECT code, version, status, fields
       FROM jsonb_to_recordset($1::jsonb) AS state (code text, version bigint, status text, fields text[])
       ON CONFLICT (code) DO UPDATE SET
         version = excluded.version, status = excluded.status, fields = excluded.fields
       WHERE excluded.version > known.version
       RETURNING code`,
      [recordset(rows)],
    );
    await statePrefill(
      uow,
      await servicesOn(
        uow,
        changed.map(({ code }) => code),
      ),
    );
  },
});
