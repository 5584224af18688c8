import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Databases1750000002000 implements MigrationInterface {
  readonly name = 'Databases1750000002000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE database (
        code text PRIMARY KEY,
        name text NOT NULL,
        kind text NOT NULL,
        owner_code text,
        document text,
        locator text
      );
      CREATE INDEX database_by_name ON database (name, code);
      CREATE INDEX database_by_owner ON database (owner_code, name, code);
      COMMENT ON COLUMN database.owner_code IS 'Agency of the agencies subgraph; null where no source says who.';

      CREATE TABLE database_name (
        database_code text NOT NULL REFERENCES database,
        name text NOT NULL,
        document text,
        locator text
      );
      CREATE INDEX database_name_by_database ON database_name (database_code, name);
      COMMENT ON TABLE database_name IS 'Other spellings, one row for each place that prints one.';

      CREATE TABLE database_deadline (
        database_code text NOT NULL REFERENCES database,
        ordinal int NOT NULL,
        text text NOT NULL,
        precision text NOT NULL,
        due_on date,
        directive_id text NOT NULL,
        set_on date,
        recorded_at timestamptz NOT NULL,
        document text,
        locator text,
        PRIMARY KEY (database_code, ordinal)
      );
      CREATE INDEX database_deadline_by_day ON database_deadline (due_on) WHERE ordinal = 1;
      COMMENT ON COLUMN database_deadline.ordinal IS 'Order of precedence: 1 governs.';
      COMMENT ON COLUMN database_deadline.set_on IS 'Valid from: day of issue of the directive that sets the deadline.';

      CREATE TABLE database_status (
        id bigserial PRIMARY KEY,
        database_code text NOT NULL REFERENCES database,
        status text NOT NULL,
        reported_on date NOT NULL,
        recorded_at timestamptz NOT NULL,
        basis text,
        document text,
        locator text
      );
      CREATE UNIQUE INDEX database_status_once
        ON database_status (database_code, reported_on, status, document, locator) NULLS NOT DISTINCT
        WHERE document IS NOT NULL;
      CREATE INDEX database_status_last ON database_status (database_code, reported_on DESC, recorded_at DESC, id DESC);
      COMMENT ON INDEX database_status_once IS
        'A place of a document says a thing once; an owner may come back within a day to what it said before.';
      COMMENT ON TABLE database_status IS 'History of reports; nothing is ever changed or removed.';
      COMMENT ON COLUMN database_status.reported_on IS 'Valid from: the status holds from this day until the next report.';
      COMMENT ON COLUMN database_status.recorded_at IS 'Of two reports of one day the one recorded later holds.';

      CREATE TABLE database_synchronisation (
        database_code text NOT NULL REFERENCES database,
        synchronised_on date NOT NULL,
        recorded_at timestamptz NOT NULL,
        document text,
        locator text,
        PRIMARY KEY (database_code, synchronised_on)
      );
      CREATE INDEX database_synchronisation_by_day ON database_synchronisation (synchronised_on);
      COMMENT ON TABLE database_synchronisation IS
        'Reported synchronisations to the national data centre; while there is none, nobody has measured.';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE database_synchronisation, database_status, database_deadline, database_name, database',
    );
  }
}
