import { createHash } from 'node:crypto';
import { foldName, plainName } from '@lien-thong/kit/text';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { DataSource } from 'typeorm';
import { say } from './say';

type RandomGenerator = ReturnType<typeof xoroshiro128plus>;

const BATCH = 5670;
const SEED = 20_261_126;
/** Words of a name that a copy has others for. */
const REPLACED_SHARE = 0.25;

/**
 * Grows the catalogue to so many times its size: each copy is a procedure of its own with some words of its name
 * replaced by words of other names, so that words keep their frequency and few names are twice there. The indexes are
 * built when all is in.
 */
export async function multiply(db: DataSource, times: number): Promise<void> {
  const [{ copies }] = await db.query(
    `SELECT coalesce(max(split_part(code, '~', 2)::int), 0) AS copies FROM procedure WHERE code LIKE '%~%'`,
  );
  if (times <= copies + 1) return;
  const sources: { code: string; name: string }[] = await db.query(
    `SELECT code, name FROM procedure WHERE code NOT LIKE '%~%' ORDER BY code`,
  );
  const names = sources.map(({ name }) => foldName(name).split(' '));
  const all = names.flat();
  const random = xoroshiro128plus(SEED + times);
  await db.query(
    'DROP INDEX procedure_by_name, procedure_search_by_revision, procedure_search_by_name; DROP INDEX IF EXISTS rival_full_text',
  );
  for (let copy = copies + 1; copy < times; copy++) {
    if (copy % 10 === 0) say(`${copy} of ${times} x the catalogue …`);
    const said = sources.map(({ code }, i) => {
      const folded = replaced(names[i] as string[], all, random).join(' ');
      const plain = plainName(folded);
      return { source: code, code: `${code}~${copy}`, folded, plain, nameKey: keyOf(folded) };
    });
    for (let from = 0; from < said.length; from += BATCH) await insert(db, said.slice(from, from + BATCH));
  }
  say('Words are counted, indexes built …');
  await db.query(COUNT_WORDS);
  await db.query(INDEXES);
  await db.query('VACUUM (ANALYZE) procedure');
  await db.query('VACUUM (ANALYZE) procedure_search');
}

function replaced(name: readonly string[], all: readonly string[], random: RandomGenerator): string[] {
  return name.map((word) =>
    share(random) < REPLACED_SHARE ? (all[Math.floor(share(random) * all.length)] as string) : word,
  );
}

const share = (random: RandomGenerator): number => (random.next() >>> 0) / 2 ** 32;

const keyOf = (folded: string): string => createHash('sha256').update(folded).digest('base64url');

async function insert(db: DataSource, rows: readonly object[]): Promise<void> {
  await db.query(
    `WITH said AS (
       SELECT * FROM jsonb_to_recordset($1::jsonb) AS said (
         source text, code text, folded text, plain text, "nameKey" text)
     ), written AS (
       INSERT INTO procedure (
         code, printed_code, name, name_key, plain_name, field, kind, status, managing_agency_code, authority_levels,
         audiences, executing_bodies, channels, processing_times, components_listed, results, requirements, legal_basis,
         online_level, version, state_hash, document, locator)
       SELECT said.code, said.code, said.folded, said."nameKey", said.plain, field, kind, status, managing_agency_code,
              authority_levels, audiences, executing_bodies, channels, processing_times, components_listed, results,
              requirements, legal_basis, online_level, version, state_hash, document, locator
       FROM said JOIN procedure ON procedure.code = said.source
     )
     INSERT INTO procedure_search (code, name_key, text, folded, words, standing, unusable, terms, revision)
     SELECT said.code, said."nameKey", ' ' || said.plain || ' ', said.folded, now.words, standing, unusable,
            now.words || ARRAY(SELECT term FROM unnest(terms) AS term WHERE term LIKE '%:%'),
            (SELECT procedures + 1 FROM search_dictionary)
     FROM said JOIN procedure_search source ON source.code = said.source
     CROSS JOIN LATERAL (
       SELECT ARRAY(SELECT DISTINCT unnest(string_to_array(said.plain, ' '))) AS words) AS now`,
    [JSON.stringify(rows)],
  );
}

const COUNT_WORDS = `
  UPDATE search_dictionary SET words = words + 1, procedures = procedures + 1, names = (SELECT count(*) FROM procedure_search);
  INSERT INTO search_word (word, procedures, revision)
  SELECT word, count(*), (SELECT words FROM search_dictionary)
  FROM procedure_search CROSS JOIN LATERAL unnest(words) AS word GROUP BY word
  ON CONFLICT (word) DO UPDATE SET procedures = excluded.procedures, revision = excluded.revision`;

const INDEXES = `
  CREATE INDEX procedure_by_name ON procedure USING gin (plain_name gin_trgm_ops);
  CREATE INDEX procedure_search_by_revision ON procedure_search (revision, number);
  CREATE INDEX procedure_search_by_name ON procedure_search (name_key)`;

/** A service for each procedure, and so many reports of dossiers received spread over them: few services receive most. */
export async function use(db: DataSource, reports: number): Promise<void> {
  say(`${reports} reports of use …`);
  await db.query('TRUNCATE dossier_use');
  await db.query(
    `INSERT INTO service_use (service_id, version, procedure_code, level, essential)
     SELECT 'S' || code, 1, code, CASE WHEN online_level = 'FULL' THEN 'FULL' ELSE 'PARTIAL' END, false FROM procedure
     ON CONFLICT DO NOTHING`,
  );
  await db.query(
    `WITH service AS (SELECT service_id, row_number() OVER (ORDER BY hashtext(service_id)) - 1 AS place FROM service_use),
     many AS (SELECT count(*) AS services FROM service)
     INSERT INTO dossier_use (report_id, version, service_id, received)
     SELECT 'R' || report, 1, service.service_id, (100 / (1 + service.place % 1000))::int
     FROM generate_series(1, $1::int) AS report CROSS JOIN many
     JOIN service ON service.place = report % many.services`,
    [reports],
  );
  await db.query('VACUUM (ANALYZE) dossier_use');
}
