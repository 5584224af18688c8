import type { MigrationInterface, QueryRunner } from 'typeorm';

export class QualityAndFields1750000004000 implements MigrationInterface {
  readonly name = 'QualityAndFields1750000004000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE database ADD COLUMN priority boolean;
      COMMENT ON COLUMN database.priority IS
        'Whether a source lists it among the key ones (trọng yếu); null where none does.';
      COMMENT ON COLUMN database_deadline.document IS
        'Null for one that a command set: a seed that runs again leaves it.';

      CREATE TABLE database_field (
        database_code text NOT NULL REFERENCES database,
        ordinal int NOT NULL,
        name text NOT NULL,
        document text,
        locator text,
        PRIMARY KEY (database_code, ordinal)
      );
      COMMENT ON TABLE database_field IS 'What a database can fill in a form, only where a source names it.';

      CREATE TABLE database_quality (
        id bigserial PRIMARY KEY,
        database_code text NOT NULL REFERENCES database,
        word text NOT NULL,
        per_cent numeric NOT NULL CHECK (per_cent BETWEEN 0 AND 100),
        reported_on date NOT NULL,
        recorded_at timestamptz NOT NULL
      );
      CREATE INDEX database_quality_last ON database_quality (database_code, word, reported_on DESC, id DESC);
      COMMENT ON TABLE database_quality IS 'History of reports; nothing is ever changed or removed.';
      COMMENT ON COLUMN database_quality.word IS
        'One of the six words of 02-KH/BCĐTW: đúng, đủ, sạch, sống, thống nhất, dùng chung.';

      ALTER TABLE data_connection_status ALTER COLUMN document DROP NOT NULL;
      DROP INDEX data_connection_status_once;
      CREATE UNIQUE INDEX data_connection_status_once
        ON data_connection_status (connection_id, reported_on, status, document, locator) NULLS NOT DISTINCT
        WHERE document IS NOT NULL;
      COMMENT ON INDEX data_connection_status_once IS
        'A place of a document says a thing once; an owner may come back within a day to what it said before.';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE database_quality, database_field;
      ALTER TABLE database DROP COLUMN priority;
    `);
  }
}
