import { plainName } from '@lien-thong/kit/text';
import type { DataSource } from 'typeorm';

const LONGEST_MS = 5000;
const CANCELLED = '57014';

export interface Rival {
  readonly name: string;
  search(db: DataSource, text: string): Promise<string[]>;
}

/** What PostgreSQL offers by itself, as one would write it in an hour, over the same names and with its own indexes. */
export const RIVALS: readonly Rival[] = [
  {
    name: 'pg_trgm, word_similarity',
    search: (db, text) =>
      codes(
        db,
        `SELECT code FROM procedure WHERE $1 <% plain_name AND status = 'IN_FORCE' AND kind <> 'INTERNAL'
         ORDER BY word_similarity($1, plain_name) DESC, length(plain_name), code LIMIT 10`,
        plainName(text),
      ),
  },
  {
    name: 'full text, websearch_to_tsquery',
    search: (db, text) =>
      codes(
        db,
        `SELECT code FROM procedure, websearch_to_tsquery('simple', $1) AS query
         WHERE to_tsvector('simple', plain_name) @@ query AND status = 'IN_FORCE' AND kind <> 'INTERNAL'
         ORDER BY ts_rank_cd(to_tsvector('simple', plain_name), query, 1) DESC, code LIMIT 10`,
        plainName(text),
      ),
  },
];

export async function prepareRivals(db: DataSource): Promise<void> {
  await db.query(
    `CREATE INDEX IF NOT EXISTS rival_full_text ON procedure USING gin (to_tsvector('simple', plain_name))`,
  );
  await db.query('ANALYZE procedure');
}

/** A search that takes too long is cut off and has found nothing; its time counts. */
async function codes(db: DataSource, sql: string, text: string): Promise<string[]> {
  try {
    return await db.transaction(async (manager) => {
      await manager.query(`SET LOCAL statement_timeout = ${LONGEST_MS}`);
      const rows: { code: string }[] = await manager.query(sql, [text]);
      return rows.map(({ code }) => code);
    });
  } catch (error) {
    if ((error as { code?: string }).code === CANCELLED) return [];
    throw error;
  }
}
