import type { MigrationInterface, QueryRunner } from 'typeorm';

/** As it was until the lookup moved into memory; what undoes that brings it back. */
export const SEARCH_CANDIDATES = `
  CREATE FUNCTION search_candidates(sets jsonb, hidden boolean, enough integer, most integer) RETURNS SETOF text
  LANGUAGE plpgsql STABLE SET enable_seqscan = off SET plan_cache_mode = force_generic_plan AS $$
  DECLARE
    stage integer := 0;
    words jsonb;
    narrow text;
    probe text[];
    more text[];
    found text[] := '{}';
  BEGIN
    FOR words IN SELECT value FROM jsonb_array_elements(sets) LOOP
      EXIT WHEN (words ->> 'stage')::integer > stage AND cardinality(found) >= enough;
      stage := (words ->> 'stage')::integer;
      FOR narrow IN SELECT jsonb_array_elements_text(words -> 'within') LOOP
        probe := ARRAY(SELECT jsonb_array_elements_text(words -> 'terms'));
        IF narrow <> '' THEN probe := probe || narrow; END IF;
        SELECT array_agg(code) INTO more FROM (
          SELECT code FROM procedure_search
          WHERE terms @> probe AND (unusable IS NOT NULL) = hidden AND code <> ALL (found)
          LIMIT least(most - cardinality(found), enough)) AS next;
        found := found || coalesce(more, '{}');
        EXIT WHEN coalesce(cardinality(more), 0) >= enough;
      END LOOP;
      EXIT WHEN cardinality(found) >= most;
    END LOOP;
    RETURN QUERY SELECT unnest(found);
  END $$;
  COMMENT ON FUNCTION search_candidates IS
    'Procedures that hold all terms of a set: set after set, the strictest first, each first within its narrower bands.
     A looser stage is looked up where the stricter ones found too few, a wider band where the narrower did.';
`;

export class SearchStanding1750000007000 implements MigrationInterface {
  readonly name = 'SearchStanding1750000007000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE procedure_search
        ADD COLUMN folded text NOT NULL DEFAULT '',
        ADD COLUMN standing real NOT NULL DEFAULT 0,
        ADD COLUMN unusable text,
        ADD COLUMN terms text[] NOT NULL DEFAULT '{}';
      DROP INDEX procedure_search_by_word;
      CREATE INDEX procedure_search_by_term ON procedure_search USING gin (terms) WITH (fastupdate = off);
      COMMENT ON COLUMN procedure_search.folded IS 'The name in compared form, tones kept: who types tones means them.';
      COMMENT ON COLUMN procedure_search.standing IS
        'How likely people mean this procedure, whatever they ask: from its use, its audience and its level.';
      COMMENT ON COLUMN procedure_search.unusable IS 'Why nobody can use it; null where somebody can.';
      COMMENT ON COLUMN procedure_search.terms IS
        'What it is looked up by: the words of its name, and with a colon its agency, levels, field and band of standing.';

      CREATE INDEX procedure_by_lower_code ON procedure (lower(code));
      CREATE INDEX procedure_by_lower_printed_code ON procedure (lower(printed_code));

      ALTER TABLE search_word ADD COLUMN revision bigint NOT NULL DEFAULT 0;
      CREATE INDEX search_word_by_revision ON search_word (revision);
      DROP INDEX search_word_by_sound;
      ALTER TABLE search_word DROP COLUMN sound;
      DROP FUNCTION sound_of;

      ALTER TABLE search_phrase DROP CONSTRAINT search_phrase_pkey, DROP CONSTRAINT search_phrase_kind_check;
      ALTER TABLE search_phrase ADD CONSTRAINT search_phrase_kind_check
        CHECK (kind IN ('ABBREVIATION', 'EVERYDAY', 'FILLER', 'LEVEL', 'SPECIAL', 'ENDING', 'BEGINNING'));
      CREATE UNIQUE INDEX search_phrase_once ON search_phrase (phrase, typed, kind, coalesce(meaning, ''));
      COMMENT ON TABLE search_phrase IS
        'Words that a search reads in a way of their own: what people type for official words (one phrase may mean several
         things); FILLER says nothing; LEVEL names a level; a name with SPECIAL words is a case that one asks for by them;
         a name that begins with ENDING words ends what another begins.';

      CREATE TABLE search_agency (
        phrase text NOT NULL,
        agency_code text NOT NULL,
        PRIMARY KEY (phrase, agency_code)
      );
      CREATE INDEX search_agency_by_agency ON search_agency (agency_code);
      COMMENT ON TABLE search_agency IS 'What people type for an agency or its place, in plain form; kept for reading searches alone.';

      CREATE TABLE search_dictionary (
        only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
        names integer NOT NULL DEFAULT 0,
        words bigint NOT NULL DEFAULT 0,
        phrases bigint NOT NULL DEFAULT 0,
        agencies bigint NOT NULL DEFAULT 0
      );
      COMMENT ON TABLE search_dictionary IS
        'Revisions of words, phrases and agencies: who keeps them in memory sees here whether they are still what they were.';
      INSERT INTO search_dictionary (names, words)
      SELECT count(*), 1 FROM procedure_search;
      UPDATE search_word SET revision = 1;
      -- The seed and the projection are read anew, into their new shape; the seed indexes what was there before.
      DELETE FROM seed_state WHERE seed = 'search-phrases';
      TRUNCATE agency_name, agency_state;
      DELETE FROM consumer_position WHERE handler = 'procedures.agency-names';
      DELETE FROM handled_event WHERE handler = 'procedures.agency-names';

      ${SEARCH_CANDIDATES}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION search_candidates;
      DROP INDEX procedure_by_lower_code, procedure_by_lower_printed_code;
      DROP TABLE search_dictionary, search_agency;
      ALTER TABLE search_word DROP COLUMN revision;
      CREATE FUNCTION sound_of(word text) RETURNS text LANGUAGE sql IMMUTABLE AS $$ SELECT word $$;
      ALTER TABLE search_word ADD COLUMN sound text NOT NULL GENERATED ALWAYS AS (sound_of(word)) STORED;
      CREATE INDEX search_word_by_sound ON search_word (sound);
      DELETE FROM search_phrase;
      DROP INDEX search_phrase_once;
      ALTER TABLE search_phrase DROP CONSTRAINT search_phrase_kind_check;
      ALTER TABLE search_phrase ADD PRIMARY KEY (phrase),
        ADD CONSTRAINT search_phrase_kind_check CHECK (kind IN ('ABBREVIATION', 'EVERYDAY', 'FILLER'));
      DELETE FROM seed_state WHERE seed = 'search-phrases';
      DROP INDEX procedure_search_by_term;
      ALTER TABLE procedure_search DROP COLUMN folded, DROP COLUMN standing, DROP COLUMN unusable, DROP COLUMN terms;
      CREATE INDEX procedure_search_by_word ON procedure_search USING gin (words);
    `);
  }
}
