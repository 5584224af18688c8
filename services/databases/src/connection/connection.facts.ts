import type { UnitOfWork } from '@lien-thong/kit/database';
import type { ConnectionRegistered, ConnectionStatusChanged } from '../generated/events';
import { connectionState } from './connection.state';

type StatedConnection = ConnectionRegistered &
  ConnectionStatusChanged & { readonly agencies: readonly string[] };

/** Both say the whole public state; which one it is tells what the change was. */
export type ConnectionFact = 'databases.connection-registered.v1' | 'databases.connection-status-changed.v1';

/** States what the tables now say of these connections; what was stated before in the same words is no news. */
export async function stateConnections(
  uow: UnitOfWork,
  ids: readonly string[],
  type: ConnectionFact = 'databases.connection-registered.v1',
): Promise<void> {
  const states: StatedConnection[] = await uow.manager.query(
    `SELECT id, from_code AS "fromCode", to_code AS "toCode", platform, directive_id AS "directiveId",
            CASE WHEN deadline_text IS NOT NULL THEN
              jsonb_build_object('text', deadline_text, 'precision', precision, 'dueOn', due_on) END AS deadline,
            CASE WHEN status IS NOT NULL THEN
              jsonb_build_object('status', status, 'reportedOn', reported_on, 'since', since) END AS status,
            (SELECT coalesce(array_agg(DISTINCT owner ORDER BY owner), '{}')
             FROM unnest(ARRAY[from_owner, to_owner]) AS owner WHERE owner IS NOT NULL) AS agencies
     FROM (${connectionState('$2')}) AS state WHERE id = ANY($1) ORDER BY id`,
    [ids, 'infinity'],
  );
  for (const { agencies, ...data } of states) {
    uow.emit({
      type,
      entity: 'DataConnection',
      subject: data.id,
      agencies,
      data,
    });
  }
}
