import type { DataSource } from 'typeorm';

/** How many events each handler has parked. */
export async function parkedBy(db: DataSource): Promise<Map<string, number>> {
  const rows: { handler: string; count: number }[] = await db.query(
    'SELECT handler, count(*)::int AS count FROM parked_event GROUP BY handler',
  );
  return new Map(rows.map(({ handler, count }) => [handler, count]));
}
