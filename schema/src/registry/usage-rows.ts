import { recordset } from '@lien-thong/kit/database';
import type { DataSource, EntityManager } from 'typeorm';
import type { OperationInUse } from '../breaking';

/** For so long after it was last seen, an operation counts as one that somebody may send again. */
export const IN_USE_DAYS = 30;

/** What a gateway has answered since it last told. */
export interface UsageBatch {
  readonly contract: string;
  readonly operations: readonly {
    /** SHA-256 of the source, in hex. */
    readonly hash: string;
    readonly name: string | null;
    readonly source: string;
    /** Name that the client gives itself. */
    readonly client: string;
    readonly requests: number;
    /** Coordinates of the fields that it asks for: `Agency.name`. */
    readonly fields: readonly string[];
  }[];
}

/** Adds what a gateway tells; three statements, however much it is. @param at when it is told. */
export async function recordUsage(manager: EntityManager, batch: UsageBatch, at: Date): Promise<void> {
  const { contract, operations } = batch;
  if (operations.length === 0) return;
  await manager.query(
    `INSERT INTO operation (hash, name, source)
     SELECT DISTINCT ON (hash) hash, name, source
     FROM jsonb_to_recordset($1::jsonb) AS told (hash text, name text, source text)
     ORDER BY hash ON CONFLICT DO NOTHING`,
    [recordset(operations)],
  );
  await manager.query(
    `INSERT INTO operation_usage (contract, hash, client, first_seen, last_seen, requests)
     SELECT $2, hash, client, $3, $3, sum(requests)
     FROM jsonb_to_recordset($1::jsonb) AS told (hash text, client text, requests bigint)
     GROUP BY hash, client ORDER BY hash, client
     ON CONFLICT (contract, hash, client) DO UPDATE
       SET last_seen = greatest(operation_usage.last_seen, excluded.last_seen),
           requests = operation_usage.requests + excluded.requests`,
    [recordset(operations), contract, at],
  );
  const fields = operations.flatMap(({ client, requests, fields: asked }) =>
    asked.map((field) => ({ client, requests, field })),
  );
  await manager.query(
    `INSERT INTO field_usage (contract, field, client, first_seen, last_seen, requests)
     SELECT $2, field, client, $3, $3, sum(requests)
     FROM jsonb_to_recordset($1::jsonb) AS told (field text, client text, requests bigint)
     GROUP BY field, client ORDER BY field, client
     ON CONFLICT (contract, field, client) DO UPDATE
       SET last_seen = greatest(field_usage.last_seen, excluded.last_seen),
           requests = field_usage.requests + excluded.requests`,
    [recordset(fields), contract, at],
  );
}

/** Operations that clients have sent in the last days, each with its clients; by name. */
export async function operationsInUse(
  manager: EntityManager,
  contracts: readonly string[],
  now: Date,
): Promise<OperationInUse[]> {
  return manager.query(
    `SELECT coalesce(name, left(operation.hash, 12)) AS name, source, array_agg(DISTINCT client ORDER BY client) AS clients
     FROM operation_usage JOIN operation USING (hash)
     WHERE contract = ANY($1) AND last_seen > $2::timestamptz - make_interval(days => $3)
     GROUP BY operation.hash, name, source ORDER BY 1, operation.hash`,
    [contracts, now, IN_USE_DAYS],
  );
}

/** Drops what no check looks at any more. @returns how many operations. */
export async function forgetOperations(db: DataSource, now: Date): Promise<number> {
  return db.transaction(async (manager) => {
    await manager.query(
      'DELETE FROM operation_usage WHERE last_seen <= $1::timestamptz - make_interval(days => $2)',
      [now, IN_USE_DAYS],
    );
    const [, dropped] = await manager.query(
      'DELETE FROM operation WHERE NOT EXISTS (SELECT FROM operation_usage AS used WHERE used.hash = operation.hash)',
    );
    return dropped as number;
  });
}
