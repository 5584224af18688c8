import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Connections1750000003000 implements MigrationInterface {
  readonly name = 'Connections1750000003000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE data_connection (
        id text PRIMARY KEY,
        from_code text NOT NULL REFERENCES database,
        to_code text NOT NULL REFERENCES database,
        platform text,
        directive_id text,
        deadline_text text,
        precision text,
        due_on date,
        document text,
        locator text,
        CHECK (from_code <> to_code),
        CHECK ((deadline_text IS NULL) = (precision IS NULL))
      );
      CREATE INDEX data_connection_by_from ON data_connection (from_code, id);
      CREATE INDEX data_connection_by_to ON data_connection (to_code, id);
      COMMENT ON TABLE data_connection IS
        'Connections that a document orders or reports between two databases; without direction.';
      COMMENT ON COLUMN data_connection.from_code IS 'The end that the document names first.';
      COMMENT ON COLUMN data_connection.platform IS 'What it runs over; null where no source says.';
      COMMENT ON COLUMN data_connection.directive_id IS
        'Directive of the directives subgraph that orders it, or report that proposes it.';

      CREATE TABLE data_connection_status (
        id bigserial PRIMARY KEY,
        connection_id text NOT NULL REFERENCES data_connection,
        status text NOT NULL,
        reported_on date NOT NULL,
        recorded_at timestamptz NOT NULL,
        basis text,
        document text,
        locator text
      );
      CREATE UNIQUE INDEX data_connection_status_once
        ON data_connection_status (connection_id, reported_on, status, document, locator) NULLS NOT DISTINCT;
      CREATE INDEX data_connection_status_last
        ON data_connection_status (connection_id, reported_on DESC, recorded_at DESC, id DESC);
      COMMENT ON TABLE data_connection_status IS 'History of reports; nothing is ever changed or removed.';
      COMMENT ON COLUMN data_connection_status.reported_on IS
        'Valid from: the status holds from this day until the next report.';
      COMMENT ON COLUMN data_connection_status.recorded_at IS 'Of two reports of one day the one recorded later holds.';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE data_connection_status, data_connection');
  }
}
