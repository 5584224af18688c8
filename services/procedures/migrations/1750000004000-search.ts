import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Search1750000004000 implements MigrationInterface {
  readonly name = 'Search1750000004000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE EXTENSION IF NOT EXISTS fuzzystrmatch;
      CREATE TABLE search_phrase (
        phrase text PRIMARY KEY,
        typed text NOT NULL,
        meaning text,
        kind text NOT NULL CHECK (kind IN ('ABBREVIATION', 'EVERYDAY', 'FILLER')),
        document text,
        locator text
      );
      COMMENT ON TABLE search_phrase IS
        'What people type, in plain form, and the official words that it means; a FILLER means nothing in a search.';

      CREATE TABLE procedure_search (
        code text PRIMARY KEY REFERENCES procedure,
        name_key text NOT NULL,
        text text NOT NULL,
        words text[] NOT NULL
      );
      CREATE INDEX procedure_search_by_word ON procedure_search USING gin (words);
      CREATE INDEX procedure_search_by_name ON procedure_search (name_key);
      COMMENT ON COLUMN procedure_search.text IS 'The name without diacritics, between spaces: phrases are found as whole words.';

      CREATE FUNCTION sound_of(word text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
        SELECT regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(
          word, '^s', 'x'), '^tr', 'ch'), '^(gi|r)', 'd'), '^(ngh|gh)', 'g'), '^[kq]', 'c'), 'y$', 'i')
      $$;
      COMMENT ON FUNCTION sound_of(text) IS 'Words that many speakers say alike are often taken for each other: s and x, tr and ch.';

      CREATE TABLE search_word (
        word text PRIMARY KEY,
        procedures integer NOT NULL,
        sound text NOT NULL GENERATED ALWAYS AS (sound_of(word)) STORED
      );
      CREATE INDEX search_word_by_sound ON search_word (sound);
      COMMENT ON TABLE search_word IS 'In how many names each word stands: a rare word says more; what is no word may be a slip.';

      CREATE TABLE service_use (
        service_id text PRIMARY KEY,
        version bigint NOT NULL,
        procedure_code text,
        level text,
        essential boolean NOT NULL
      );
      CREATE INDEX service_use_by_procedure ON service_use (procedure_code);
      CREATE TABLE dossier_use (
        report_id text PRIMARY KEY,
        version bigint NOT NULL,
        service_id text NOT NULL,
        received integer NOT NULL
      );
      CREATE INDEX dossier_use_by_service ON dossier_use (service_id);
      COMMENT ON TABLE service_use IS 'What public-services says of the use of a procedure; kept for ranking alone.';

      INSERT INTO procedure_search (code, name_key, text, words)
      SELECT code, name_key, ' ' || plain_name || ' ', string_to_array(plain_name, ' ') FROM procedure;
      INSERT INTO search_word (word, procedures)
      SELECT word, count(DISTINCT code) FROM procedure_search CROSS JOIN LATERAL unnest(words) AS word
      WHERE word <> '' GROUP BY word;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE dossier_use, service_use, search_word, procedure_search, search_phrase');
    await runner.query('DROP FUNCTION sound_of');
  }
}
