import type { EntityManager } from 'typeorm';
import type { Contract } from './stages';

/** After so many days without use, a field counts as one that nobody uses. */
export const UNUSED_DAYS = 90;

/** Which fields of a contract nobody uses, and from when to when gateways have told what is used. */
export interface UnusedFields {
  readonly days: number;
  /** Both null where no use was ever told. */
  readonly recordedSince: Date | null;
  readonly recordedUntil: Date | null;
  /** By coordinate; null where recording began fewer days ago: whether a field is used is not known yet. */
  readonly fields: readonly UnusedField[] | null;
}

export interface UnusedField {
  readonly field: string;
  /** When it was last used, or came into the graph, or recording began; the latest of them. */
  readonly unusedSince: Date;
  /** Null where nobody was ever seen to use it. */
  readonly lastSeen: Date | null;
  /** Who used it last, ten at most; the latest first. */
  readonly clients: readonly string[];
}

const MOST_CLIENTS = 10;
const DAY_MS = 86_400_000;

export async function unusedFields(
  manager: EntityManager,
  contract: Contract,
  now: Date,
): Promise<UnusedFields> {
  const [recorded] = await manager.query(
    `SELECT min(first_seen) AS "recordedSince", max(last_seen) AS "recordedUntil"
     FROM field_usage WHERE contract = $1`,
    [contract],
  );
  const { recordedSince, recordedUntil } = recorded as Pick<UnusedFields, 'recordedSince' | 'recordedUntil'>;
  const limit = new Date(now.getTime() - UNUSED_DAYS * DAY_MS);
  const told = { days: UNUSED_DAYS, recordedSince, recordedUntil };
  if (recordedSince === null || recordedSince > limit) return { ...told, fields: null };
  const fields: UnusedField[] = await manager.query(
    `SELECT field, greatest(since, $2::timestamptz, max(last_seen)) AS "unusedSince", max(last_seen) AS "lastSeen",
            coalesce((array_agg(client ORDER BY last_seen DESC, client) FILTER (WHERE client IS NOT NULL))[1:$4], '{}') AS clients
     FROM field_presence LEFT JOIN field_usage USING (contract, field)
     WHERE contract = $1 AND since <= $3
     GROUP BY field, since HAVING max(last_seen) IS NULL OR max(last_seen) <= $3
     ORDER BY field COLLATE "C"`,
    [contract, recordedSince, limit, MOST_CLIENTS],
  );
  return { ...told, fields };
}
