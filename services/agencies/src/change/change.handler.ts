import { recordset } from '@lien-thong/kit/database';
import { defineHandler, type EventHandler } from '@lien-thong/kit/events';
import { typesOf } from './change.kinds';

/** Keeps every fact of one subgraph for each agency that it concerns. */
export function changesFrom(source: string): EventHandler {
  return defineHandler({
    name: `agencies.changes-of-${source}`,
    source,
    types: typesOf(source),
    forget: [`DELETE FROM agency_change WHERE type LIKE '${source}.%'`],
    async apply(events, uow) {
      const rows = events.flatMap(({ id, type, subject, time, agencies }) =>
        [...new Set(agencies)].map((agency) => ({ id, type, subject, time, agency })),
      );
      await uow.manager.query(
        `INSERT INTO agency_change (agency_code, event_id, type, subject, at)
         SELECT agency, id, type, subject, time
         FROM jsonb_to_recordset($1::jsonb) AS change (
           id uuid, type text, subject text, time timestamptz, agency text)
         ON CONFLICT DO NOTHING`,
        [recordset(rows)],
      );
    },
  });
}
