import { recordset, type UnitOfWork } from '@lien-thong/kit/database';
import { foldName, plainName } from '@lien-thong/kit/text';
import { lockStanding, restateStanding } from './search.standing';

export interface SearchablePair {
  readonly code: string;
  readonly name: string;
  readonly nameKey: string;
}

/** Makes procedures findable by their names and facts of now, and keeps count of the words. */
export async function indexNames(uow: UnitOfWork, procedures: readonly SearchablePair[]): Promise<void> {
  if (procedures.length === 0) return;
  const rows = procedures.map(({ code, name, nameKey }) => {
    const plain = plainName(name);
    return {
      ...{ code, nameKey, text: ` ${plain} `, folded: foldName(name) },
      words: [...new Set(plain.split(' '))],
      written: [...new Set(writtenWords(name))],
    };
  });
  await lockStanding(uow.manager);
  // The count moves with the words that come and go; names that stay as they are cost nothing.
  await uow.manager.query(
    `WITH said AS (
       SELECT * FROM jsonb_to_recordset($1::jsonb) AS said (
         code text, "nameKey" text, text text, folded text, words text[], written text[])
     ), fresh AS (
       SELECT said.*, coalesce(known.words, '{}') AS before, coalesce(known.written, '{}') AS written_before,
              known.code IS NULL AS added FROM said
       LEFT JOIN procedure_search known ON known.code = said.code
       WHERE known.folded IS DISTINCT FROM said.folded OR known.written <> said.written
     ), counted AS (
       SELECT word, sum(step)::int AS step FROM (
         SELECT unnest(words) AS word, 1 AS step FROM fresh
         UNION ALL SELECT unnest(before), -1 FROM fresh
       ) AS moved GROUP BY word HAVING sum(step) <> 0
     ), counted_writings AS (
       SELECT writing, sum(step)::int AS step FROM (
         SELECT unnest(written) AS writing, 1 AS step FROM fresh
         UNION ALL SELECT unnest(written_before), -1 FROM fresh
       ) AS moved GROUP BY writing HAVING sum(step) <> 0
     ), moved AS (
       UPDATE search_dictionary SET words = words + 1, names = names + (SELECT count(*) FROM fresh WHERE added)
       WHERE EXISTS (SELECT 1 FROM fresh) RETURNING words
     ), words AS (
       INSERT INTO search_word AS known (word, procedures, revision)
       SELECT word, greatest(step, 0), moved.words FROM counted CROSS JOIN moved ORDER BY word
       ON CONFLICT (word) DO UPDATE SET
         procedures = greatest(known.procedures + (SELECT step FROM counted WHERE counted.word = known.word), 0),
         revision = excluded.revision
     ), writings AS (
       INSERT INTO search_writing AS known (writing, procedures, revision)
       SELECT writing, greatest(step, 0), moved.words FROM counted_writings CROSS JOIN moved ORDER BY writing
       ON CONFLICT (writing) DO UPDATE SET
         procedures = greatest(
           known.procedures + (SELECT step FROM counted_writings WHERE counted_writings.writing = known.writing), 0),
         revision = excluded.revision
     )
     INSERT INTO procedure_search AS known (code, name_key, text, folded, words, written)
     SELECT code, "nameKey", text, folded, words, written FROM fresh
     ON CONFLICT (code) DO UPDATE SET
       name_key = excluded.name_key, text = excluded.text, folded = excluded.folded, words = excluded.words,
       written = excluded.written`,
    [recordset(rows)],
  );
  await restateStanding(
    uow.manager,
    procedures.map(({ code }) => code),
  );
}

/** The words of a name with their diacritics, as one reads them. */
const writtenWords = (name: string): string[] =>
  name
    .normalize('NFC')
    .toLocaleLowerCase('vi')
    .match(/[\p{L}\p{N}]+/gu) ?? [];
