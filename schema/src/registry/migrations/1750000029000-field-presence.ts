import type { MigrationInterface, QueryRunner } from 'typeorm';
import { recordPresence } from '../field-presence';
import type { Contract } from '../stages';

export class FieldPresence1750000029000 implements MigrationInterface {
  readonly name = 'FieldPresence1750000029000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE field_presence (
        contract text NOT NULL,
        field text NOT NULL,
        since timestamptz NOT NULL,
        PRIMARY KEY (contract, field)
      );
      COMMENT ON TABLE field_presence IS 'Since when each field that clients may select is in the graph of a contract, without a break.';
      COMMENT ON COLUMN field_presence.field IS 'Agency.name';
      CREATE INDEX field_usage_by_time ON field_usage (contract, first_seen);
      CREATE INDEX operation_usage_by_hash ON operation_usage (hash);
    `);
    // Of graphs that are there already it is known that the newest has its fields; they may be older.
    const graphs: { contract: Contract; sdl: string; at: Date }[] = await runner.query(
      `SELECT DISTINCT ON (contract) contract, api_sdl AS sdl, made_at AS at
       FROM supergraph_version ORDER BY contract, number DESC`,
    );
    for (const { contract, sdl, at } of graphs) await recordPresence(runner, contract, sdl, at);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX field_usage_by_time, operation_usage_by_hash; DROP TABLE field_presence');
  }
}
