import type { DataSource, EntityManager } from 'typeorm';
import type { LocalDate } from '../clock';
import { alignToKeys, createArgumentLoader } from '../loaders';

/** The key that a recorded one means on a day; null stays null. */
export async function keyOn(
  db: DataSource | EntityManager,
  register: string,
  key: string | null,
  day: LocalDate,
): Promise<string | null> {
  if (key === null) return null;
  const rows: { key: string }[] = await db.query('SELECT key_on($1, $2, $3) AS key', [register, key, day]);
  return rows[0]?.key ?? key;
}

/** The same for the fields of a request, in one statement for each day. */
export function keyOnLoader(db: DataSource, register: string) {
  return createArgumentLoader(async (keys: readonly string[], day: LocalDate) => {
    const rows: { key: string; current: string }[] = await db.query(
      'SELECT key, key_on($2, key, $3) AS current FROM unnest($1::text[]) AS key',
      [keys, register, day],
    );
    return alignToKeys(keys, rows, (row) => row.key).map(
      (row, index) => row?.current ?? (keys[index] as string),
    );
  });
}

/**
 * The same within a query. Few keys have a successor, so the recursion is asked only for those.
 * @param column SQL of the recorded key. @param day SQL of the day.
 */
export function keyOnSql(register: string, column: string, day: string): string {
  return `CASE WHEN ${column} IN (
      SELECT key FROM key_succession WHERE register = '${register}' AND successor IS NOT NULL
    ) THEN key_on('${register}', ${column}, ${day}::date) ELSE ${column} END`;
}
