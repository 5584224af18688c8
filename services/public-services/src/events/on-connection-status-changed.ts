import { recordset } from '@lien-thong/kit/database';
import { defineHandler } from '@lien-thong/kit/events';
import type { ConnectionRegistered, ConnectionStatusChanged } from '../generated/events';
import { servicesOn, statePrefill } from '../prefill/prefill.facts';
import { newestOf } from './newest-of';

/** How the connections of a database work: a broken one degrades the forms that it fills, a mended one restores them. */
export const onConnectionStatusChanged = defineHandler<ConnectionRegistered | ConnectionStatusChanged>({
  name: 'public-services.prefill-connections',
  source: 'databases',
  types: ['databases.connection-registered.v1', 'databases.connection-status-changed.v1'],
  forget: ['DELETE FROM connection_state'],
  async apply(events, uow) {
    const rows = newestOf(events).map(({ version, data: { id, fromCode, toCode, status } }) => ({
      ...{ id, version, fromCode, toCode, status: status?.status ?? null },
    }));
    const changed: { from: string; to: string }[] = await uow.manager.query(
      `INSERT INTO connection_state AS known (id, version, from_code, to_code, status)
       SELECT id, version, "fromCode", "toCode", status
       FROM jsonb_to_recordset($1::jsonb) AS state (
         id text, version bigint, "fromCode" text, "toCode" text, status text)
       ON CONFLICT (id) DO UPDATE SET
         version = excluded.version, from_code = excluded.from_code, to_code = excluded.to_code,
         status = excluded.status
       WHERE excluded.version > known.version
       RETURNING from_code AS "from", to_code AS "to"`,
      [recordset(rows)],
    );
    const ends = [...new Set(changed.flatMap(({ from, to }) => [from, to]))];
    await statePrefill(uow, await servicesOn(uow, ends));
  },
});
