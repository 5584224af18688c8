import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Readiness1750000003000 implements MigrationInterface {
  readonly name = 'Readiness1750000003000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE procedure ADD COLUMN steps text[];
      ALTER TABLE dossier_component ADD COLUMN required boolean;
      COMMENT ON COLUMN dossier_component.required IS 'Null where no source says: the catalogue at hand never does.';

      CREATE TABLE paper_rule (
        ordinal integer PRIMARY KEY,
        paper text NOT NULL,
        database_code text NOT NULL,
        phrase text NOT NULL,
        also text[] NOT NULL,
        never text[] NOT NULL,
        basis text NOT NULL CHECK (basis IN ('DOCUMENT', 'CATALOGUE')),
        document text NOT NULL,
        locator text
      );
      COMMENT ON TABLE paper_rule IS
        'Kinds of paper that a source says a database holds: a paper is of the kind when its name holds the phrase, one of
         also where there are any, and none of never. All in compared form.';

      CREATE TABLE component_database (
        component_id text NOT NULL REFERENCES dossier_component ON DELETE CASCADE,
        database_code text NOT NULL,
        basis text NOT NULL CHECK (basis IN ('DOCUMENT', 'CATALOGUE', 'COMMAND')),
        document text,
        locator text,
        PRIMARY KEY (component_id, database_code)
      );
      CREATE INDEX component_database_by_database ON component_database (database_code, component_id);
      COMMENT ON TABLE component_database IS
        'Which databases can replace which paper: by the rules, or by a command where one spoke of the paper.';

      CREATE TABLE component_database_entry (
        component_id text PRIMARY KEY,
        databases text[] NOT NULL,
        document text,
        entered_at timestamptz NOT NULL
      );
      COMMENT ON TABLE component_database_entry IS
        'What a command said of a paper. It stands before the rules, also when the paper comes again with another import;
         so it holds no reference to the paper.';

      CREATE TABLE database_state (
        code text PRIMARY KEY,
        version bigint NOT NULL,
        owner_code text,
        synchronised_on date
      );
      CREATE TABLE database_report (
        database_code text NOT NULL,
        version bigint NOT NULL,
        status text NOT NULL,
        reported_on date NOT NULL,
        PRIMARY KEY (database_code, version)
      );
      CREATE INDEX database_report_last ON database_report (database_code, reported_on DESC, version DESC);
      COMMENT ON TABLE database_report IS 'What databases said of the state of each; what is OPERATIONAL replaces papers.';

      CREATE TABLE procedure_chain (
        procedure_code text NOT NULL,
        ordinal integer NOT NULL,
        member_code text NOT NULL,
        document text NOT NULL,
        locator text,
        PRIMARY KEY (procedure_code, ordinal)
      );
      CREATE INDEX procedure_chain_by_member ON procedure_chain (member_code);
      COMMENT ON TABLE procedure_chain IS 'Which procedures an interlinked one (liên thông) joins, as far as a source says.';

      ALTER TABLE agency_state ADD COLUMN level text;
      -- The level was not kept before: the projection is read anew from the first fact.
      TRUNCATE agency_name, agency_state;
      DELETE FROM consumer_position WHERE handler = 'procedures.agency-names';
      DELETE FROM handled_event WHERE handler = 'procedures.agency-names';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE agency_state DROP COLUMN level;
      DROP TABLE procedure_chain, database_report, database_state, component_database_entry, component_database, paper_rule;
      ALTER TABLE dossier_component DROP COLUMN required;
      ALTER TABLE procedure DROP COLUMN steps;
    `);
  }
}
