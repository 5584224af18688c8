import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Sums of the reports by month, kept beside every change of a report: a target that counts all dossiers then costs the
 * same however many were reported.
 */
export class DossierMonths1750000004000 implements MigrationInterface {
  readonly name = 'DossierMonths1750000004000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE dossier_month (
        month date PRIMARY KEY,
        handled bigint NOT NULL,
        handled_online bigint NOT NULL,
        reports integer NOT NULL,
        samples integer NOT NULL
      );
      COMMENT ON TABLE dossier_month IS
        'Sums of dossier_report over the reports that say both how many were handled and how many of them online.';

      CREATE FUNCTION add_to_dossier_month(report dossier_report, times integer) RETURNS void LANGUAGE sql AS $$
        INSERT INTO dossier_month AS known (month, handled, handled_online, reports, samples)
        SELECT report.month, times * report.handled, times * report.handled_online, times, times * report.sample::integer
        WHERE report.handled IS NOT NULL AND report.handled_online IS NOT NULL
        ON CONFLICT (month) DO UPDATE SET
          handled = known.handled + excluded.handled,
          handled_online = known.handled_online + excluded.handled_online,
          reports = known.reports + excluded.reports,
          samples = known.samples + excluded.samples
      $$;
      CREATE FUNCTION keep_dossier_month() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP <> 'INSERT' THEN PERFORM add_to_dossier_month(OLD, -1); END IF;
        IF TG_OP <> 'DELETE' THEN PERFORM add_to_dossier_month(NEW, 1); END IF;
        RETURN NULL;
      END $$;
      CREATE TRIGGER keep_dossier_month AFTER INSERT OR UPDATE OR DELETE ON dossier_report
        FOR EACH ROW EXECUTE FUNCTION keep_dossier_month();
      INSERT INTO dossier_month (month, handled, handled_online, reports, samples)
      SELECT month, sum(handled), sum(handled_online), count(*), count(*) FILTER (WHERE sample) FROM dossier_report
      WHERE handled IS NOT NULL AND handled_online IS NOT NULL GROUP BY month;

      CREATE INDEX dossier_report_by_service ON dossier_report (service_id, month);
      DROP INDEX dossier_report_by_month;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX dossier_report_by_month ON dossier_report (month);
      DROP INDEX dossier_report_by_service;
      DROP TRIGGER keep_dossier_month ON dossier_report;
      DROP FUNCTION keep_dossier_month;
      DROP FUNCTION add_to_dossier_month;
      DROP TABLE dossier_month;
    `);
  }
}
