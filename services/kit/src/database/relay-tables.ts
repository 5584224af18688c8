import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What publishing to a broker needs to remember. */
export class RelayTables1750000000200 implements MigrationInterface {
  readonly name = 'RelayTables1750000000200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE relay_position (
        source text PRIMARY KEY,
        position bigint NOT NULL DEFAULT 0,
        moved_at timestamptz NOT NULL DEFAULT now()
      );
      COMMENT ON TABLE relay_position IS 'How far the outbox is published; locked by the one relay that publishes.';

      ALTER TABLE parked_event ADD COLUMN published_at timestamptz;
      COMMENT ON COLUMN parked_event.published_at IS 'When it went to the topic of dead letters; null without a broker.';
      CREATE INDEX parked_event_unpublished ON parked_event (parked_at) WHERE published_at IS NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE parked_event DROP COLUMN published_at; DROP TABLE relay_position');
  }
}
