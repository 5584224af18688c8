/**
 * Rows as one JSON parameter for `jsonb_to_recordset($n::jsonb)`: a batch of any size is one statement with one
 * parameter, where VALUES lists stop at 65,535.
 */
export function recordset(rows: readonly object[]): string {
  return JSON.stringify(rows);
}
