import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Procedures1750000002000 implements MigrationInterface {
  readonly name = 'Procedures1750000002000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE procedure (
        code text PRIMARY KEY,
        printed_code text,
        name text NOT NULL,
        name_key text NOT NULL,
        plain_name text NOT NULL,
        field text,
        kind text NOT NULL,
        status text NOT NULL,
        managing_agency_code text,
        authority_levels text[] NOT NULL,
        audiences text[],
        executing_bodies text[],
        channels jsonb,
        processing_times jsonb,
        components_listed boolean NOT NULL,
        results jsonb,
        requirements text,
        legal_basis text[],
        online_level text,
        version integer NOT NULL,
        state_hash text NOT NULL,
        document text,
        locator text
      );
      CREATE INDEX procedure_by_agency ON procedure (managing_agency_code);
      CREATE INDEX procedure_by_name_key ON procedure (name_key, managing_agency_code);
      CREATE INDEX procedure_by_name ON procedure USING gin (plain_name gin_trgm_ops);
      COMMENT ON TABLE procedure IS
        'What holds today, made from procedure_statement: what a command gave, then a seed, then the catalogue.';
      COMMENT ON COLUMN procedure.name_key IS 'Hash of the compared form of the name: names outgrow an index entry.';
      COMMENT ON COLUMN procedure.plain_name IS 'Without diacritics, for searching.';
      COMMENT ON COLUMN procedure.components_listed IS
        'A catalogue told what the dossier holds; false: nothing is known of it, true without rows: it holds nothing.';
      COMMENT ON COLUMN procedure.version IS 'Domain version: number of the newest row in procedure_version.';
      COMMENT ON COLUMN procedure.state_hash IS 'Of the state of that version, so that an unchanged one makes no new row.';

      CREATE TABLE procedure_statement (
        procedure_code text NOT NULL REFERENCES procedure DEFERRABLE INITIALLY DEFERRED,
        origin text NOT NULL CHECK (origin IN ('SEED', 'IMPORT', 'COMMAND')),
        state jsonb NOT NULL,
        document text,
        locator text,
        record_key text,
        record_likeness text,
        PRIMARY KEY (procedure_code, origin)
      );
      CREATE UNIQUE INDEX procedure_statement_by_record ON procedure_statement (record_key);
      COMMENT ON TABLE procedure_statement IS
        'What each origin says: SEED was entered by hand and is never overwritten, IMPORT is the catalogue''s record.
         COMMAND holds those values alone that mutations have given; they stand before both.';
      COMMENT ON COLUMN procedure_statement.record_key IS
        'Identity of the catalogue''s record: a procedure keeps its code when the record comes again.';
      COMMENT ON COLUMN procedure_statement.record_likeness IS
        'Compared form of the name and agency it prints: what it is known by when the portal gives it a new identity.';

      CREATE TABLE procedure_version (
        procedure_code text NOT NULL REFERENCES procedure,
        number integer NOT NULL,
        state jsonb NOT NULL,
        valid_from date NOT NULL,
        recorded_at timestamptz NOT NULL,
        PRIMARY KEY (procedure_code, number)
      );
      CREATE INDEX procedure_version_on ON procedure_version (procedure_code, valid_from DESC, number DESC);
      COMMENT ON TABLE procedure_version IS 'Every state a procedure has had; a row holds until the next one. Never changed.';
      COMMENT ON COLUMN procedure_version.valid_from IS
        'Day of effect that a command gives; otherwise the day of the seed or import: no source at hand gives one.
         Never before that of the version before.';

      CREATE SEQUENCE procedure_change_position;
      CREATE TABLE procedure_change (
        procedure_code text PRIMARY KEY REFERENCES procedure,
        position bigint NOT NULL UNIQUE,
        changed_at timestamptz NOT NULL
      );
      CREATE INDEX procedure_change_at ON procedure_change (changed_at);
      COMMENT ON TABLE procedure_change IS 'When each procedure last changed; for those who mirror the catalogue.';
      COMMENT ON COLUMN procedure_change.position IS
        'Order of commit: drawn behind the lock of all writers, so no lower one appears behind a reader that has passed.';

      CREATE TABLE dossier_component (
        id text PRIMARY KEY,
        procedure_code text NOT NULL REFERENCES procedure,
        code text,
        ordinal integer NOT NULL,
        place integer NOT NULL,
        name text NOT NULL,
        group_name text,
        originals integer,
        copies integer,
        forms text[] NOT NULL,
        e_form boolean NOT NULL
      );
      CREATE INDEX dossier_component_by_procedure ON dossier_component (procedure_code, place);
      COMMENT ON COLUMN dossier_component.id IS
        'Procedure code, component code, ordinal: the same paper keeps it over every import.';
      COMMENT ON COLUMN dossier_component.ordinal IS 'Counts the same component code within one procedure, from 1.';
      COMMENT ON COLUMN dossier_component.place IS 'Place in the catalogue''s list, from 1.';

      CREATE TABLE agency_state (
        code text PRIMARY KEY,
        version bigint NOT NULL,
        name text NOT NULL,
        active_until date,
        merged_into text
      );
      COMMENT ON TABLE agency_state IS 'What agencies last said of each body; kept to place what a catalogue prints.';

      CREATE TABLE agency_name (
        agency_code text NOT NULL REFERENCES agency_state,
        alias text NOT NULL,
        folded text NOT NULL,
        valid_from date,
        valid_until date
      );
      CREATE INDEX agency_name_by_folded ON agency_name (folded);
      CREATE INDEX agency_name_by_agency ON agency_name (agency_code);
      COMMENT ON COLUMN agency_name.folded IS 'Compared form: case, punctuation and place of the tone mark set aside.';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `DROP TABLE agency_name, agency_state, dossier_component, procedure_change, procedure_version,
                  procedure_statement, procedure;
       DROP SEQUENCE procedure_change_position`,
    );
  }
}
