import { createHash } from 'node:crypto';
import type { DataSource } from 'typeorm';

const TABLES = [
  'procedure',
  'procedure_statement',
  'procedure_version',
  'dossier_component',
  'data_issue',
] as const;

/**
 * One hash of everything that an import leaves behind, facts stated included, whatever the order of writing. How far a
 * projection has followed depends on what comes in together, and is no part of it.
 */
export async function contentHash(db: DataSource): Promise<string> {
  const hash = createHash('sha256');
  for (const table of TABLES) {
    const rows: { row: string }[] = await db.query(`SELECT t::text AS row FROM ${table} t ORDER BY t::text`);
    hash.update(`${table} ${rows.length}\n${rows.map(({ row }) => row).join('\n')}`);
  }
  const facts: { fact: string }[] = await db.query(
    `SELECT subject || ' ' || version || ' ' || data::text AS fact FROM outbox
     WHERE type NOT LIKE '%.projection-changed.v1' ORDER BY 1`,
  );
  return hash.update(facts.map(({ fact }) => fact).join('\n')).digest('hex');
}

export async function countOf(db: DataSource, table: string, where = 'true'): Promise<number> {
  const [row]: { count: string }[] = await db.query(`SELECT count(*) FROM ${table} WHERE ${where}`);
  return Number(row?.count);
}
