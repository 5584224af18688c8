import type { MigrationInterface, QueryRunner } from 'typeorm';

export class MergersAndChanges1750000002000 implements MigrationInterface {
  readonly name = 'MergersAndChanges1750000002000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE agency_merger (
        agency_code text PRIMARY KEY REFERENCES agency,
        into_code text NOT NULL REFERENCES agency,
        effective_on date NOT NULL,
        decision text,
        recorded_at timestamptz NOT NULL,
        CHECK (agency_code <> into_code)
      );
      COMMENT ON TABLE agency_merger IS
        'Mergers that a command made: they stand before what a seed says of the body when it runs again.';
      INSERT INTO key_succession (register, key, successor, effective_on, version)
      SELECT 'agency', code, merged_into, active_until, 1 FROM agency
      WHERE merged_into IS NOT NULL AND active_until IS NOT NULL;

      ALTER TABLE administrative_unit ADD COLUMN merged_into text REFERENCES administrative_unit;
      ALTER TABLE administrative_unit ADD COLUMN active_until date;
      COMMENT ON COLUMN administrative_unit.active_until IS 'First day on which the unit is no more (half-open).';

      CREATE TABLE agency_change (
        id bigserial PRIMARY KEY,
        agency_code text NOT NULL,
        event_id uuid NOT NULL,
        type text NOT NULL,
        subject text NOT NULL,
        at timestamptz NOT NULL,
        UNIQUE (event_id, agency_code)
      );
      CREATE INDEX agency_change_by_agency ON agency_change (agency_code, at DESC, id DESC);
      COMMENT ON TABLE agency_change IS 'What every subgraph stated, once for each agency concerned.';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE agency_change, agency_merger;
      ALTER TABLE administrative_unit DROP COLUMN active_until, DROP COLUMN merged_into;
      DELETE FROM key_succession WHERE register = 'agency';
    `);
  }
}
