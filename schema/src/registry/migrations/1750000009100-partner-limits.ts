import type { MigrationInterface, QueryRunner } from 'typeorm';

export class PartnerLimits1750000009100 implements MigrationInterface {
  readonly name = 'PartnerLimits1750000009100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE partner ADD COLUMN limits jsonb NOT NULL DEFAULT '{}';
      COMMENT ON COLUMN partner.limits IS 'What its subgraphs may cost a gateway, where that is not what every partner may.';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE partner DROP COLUMN limits');
  }
}
