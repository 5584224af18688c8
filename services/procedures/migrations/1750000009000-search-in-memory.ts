import type { MigrationInterface, QueryRunner } from 'typeorm';
import { SEARCH_CANDIDATES } from './1750000007000-search-standing';

export class SearchInMemory1750000009000 implements MigrationInterface {
  readonly name = 'SearchInMemory1750000009000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION search_candidates;
      DROP INDEX procedure_search_by_term;
      ALTER TABLE procedure_search
        ADD COLUMN number integer GENERATED ALWAYS AS IDENTITY,
        ADD COLUMN revision bigint NOT NULL DEFAULT 0,
        ADD COLUMN written text[] NOT NULL DEFAULT '{}',
        ADD CONSTRAINT procedure_search_once UNIQUE (number);
      UPDATE procedure_search SET
        revision = 1, terms = ARRAY(SELECT term FROM unnest(terms) AS term WHERE term NOT LIKE 'band:%');
      CREATE INDEX procedure_search_by_revision ON procedure_search (revision, number);
      COMMENT ON COLUMN procedure_search.number IS 'What the index in memory calls it.';
      COMMENT ON COLUMN procedure_search.revision IS
        'The revision of search_dictionary.procedures that changed its terms, its standing or whether somebody can use it.';
      COMMENT ON COLUMN procedure_search.terms IS
        'What it is looked up by: the words of its name, and with a colon its agency, levels and field.';
      COMMENT ON COLUMN procedure_search.written IS 'The words of the name with their diacritics.';
      CREATE TABLE search_writing (
        writing text PRIMARY KEY,
        procedures integer NOT NULL,
        revision bigint NOT NULL
      );
      CREATE INDEX search_writing_by_revision ON search_writing (revision);
      COMMENT ON TABLE search_writing IS
        'In how many names each word stands as it is written: a correction is shown as names write it most often.';
      -- The seed counts how the words of names are written that were there before.
      DELETE FROM seed_state WHERE seed = 'search-phrases';
      ALTER TABLE search_dictionary ADD COLUMN procedures bigint NOT NULL DEFAULT 0;
      UPDATE search_dictionary SET procedures = 1;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE search_dictionary DROP COLUMN procedures;
      DROP TABLE search_writing;
      ALTER TABLE procedure_search DROP COLUMN written, DROP COLUMN revision, DROP COLUMN number;
      CREATE INDEX procedure_search_by_term ON procedure_search USING gin (terms) WITH (fastupdate = off);
      ${SEARCH_CANDIDATES}
    `);
  }
}
