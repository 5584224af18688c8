import { todayInVietnam } from '@lien-thong/kit/clock';
import { recordset } from '@lien-thong/kit/database';
import { defineHandler, type EventHandler } from '@lien-thong/kit/events';
import type { AgencyChanged } from '../generated/events';
import { typesOf } from './change.kinds';

/** Of each feed to which something was added, the newest entry: that of the body itself, and that of who carries it on. */
const ADD = `
  WITH added AS (
    INSERT INTO agency_change (agency_code, event_id, type, subject, at)
    SELECT agency, id, type, subject, time
    FROM jsonb_to_recordset($1::jsonb) AS change (id uuid, type text, subject text, time timestamptz, agency text)
    ON CONFLICT DO NOTHING
    RETURNING *
  )
  SELECT DISTINCT ON (feed.code) feed.code, jsonb_build_object(
    'eventId', event_id, 'type', type, 'subject', subject, 'at', to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
  ) AS latest
  FROM added
  CROSS JOIN LATERAL (VALUES (agency_code), (key_on('agency', agency_code, $2))) AS feed (code)
  ORDER BY feed.code, added.id DESC`;

/** Keeps every fact of one subgraph for each agency that it concerns, and states which feeds have grown. */
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
      const grown: AgencyChanged[] = await uow.manager.query(ADD, [
        recordset(rows),
        todayInVietnam(uow.cause.at),
      ]);
      for (const data of grown) {
        // No version of the agency, and each domain's entries counted apart: built anew, they end as they were stated.
        uow.emit({
          type: 'agencies.agency-changed.v1',
          entity: 'AgencyFeed',
          subject: `${data.code}/${source}`,
          agencies: [data.code],
          data,
        });
      }
    },
  });
}
