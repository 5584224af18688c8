import type { MigrationInterface, QueryRunner } from 'typeorm';

export class LiveQueries1750000005000 implements MigrationInterface {
  readonly name = 'LiveQueries1750000005000';

  async up(runner: QueryRunner): Promise<void> {
    // Findings that stand in the table are registered anew by the seed, which has changed; until then they break the rule.
    await runner.query(`
      ALTER TABLE finding ADD COLUMN operation text, ADD COLUMN variables jsonb, ADD COLUMN figure text,
        ADD COLUMN figure_meaning text,
        ADD CONSTRAINT finding_measured_or_not CHECK ((operation IS NULL) <> (unmeasured IS NULL)) NOT VALID,
        ADD CONSTRAINT finding_figure_of_operation
          CHECK ((operation IS NULL) = (figure IS NULL) AND (figure IS NULL) = (figure_meaning IS NULL));
      COMMENT ON COLUMN finding.operation IS 'The file of schema/operations that measures it, without its ending.';
      COMMENT ON COLUMN finding.figure IS 'Where in the answer the figure stands: fields with points between them.';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'ALTER TABLE finding DROP COLUMN operation, DROP COLUMN variables, DROP COLUMN figure, DROP COLUMN figure_meaning',
    );
  }
}
