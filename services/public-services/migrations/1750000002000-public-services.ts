import type { MigrationInterface, QueryRunner } from 'typeorm';

export class PublicServices1750000002000 implements MigrationInterface {
  readonly name = 'PublicServices1750000002000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE public_service (
        id text PRIMARY KEY,
        procedure_code text,
        name text NOT NULL,
        agency_code text,
        document text,
        locator text
      );
      CREATE INDEX public_service_by_name ON public_service (name, id);
      CREATE INDEX public_service_by_procedure ON public_service (procedure_code);
      CREATE INDEX public_service_by_agency ON public_service (agency_code, name, id);
      COMMENT ON TABLE public_service IS
        'Made from procedure_state and programme_service, whichever is known: the procedure''s own words come first.';

      CREATE TABLE level_report (
        id bigserial PRIMARY KEY,
        service_id text NOT NULL REFERENCES public_service,
        level text,
        online_channel boolean NOT NULL,
        valid_from date NOT NULL,
        recorded_at timestamptz NOT NULL,
        reported_by text,
        document text,
        locator text
      );
      CREATE INDEX level_report_by_service ON level_report (service_id, valid_from DESC, id DESC);
      COMMENT ON TABLE level_report IS
        'History of the level: a row holds from valid_from until the next one of its service; never changed.';
      COMMENT ON COLUMN level_report.level IS 'Null where the source no longer says a level.';
      COMMENT ON COLUMN level_report.reported_by IS 'Agency that reported it itself; null where a catalogue says it.';
      COMMENT ON COLUMN level_report.online_channel IS 'The same source lists an online way to hand in a dossier.';
      COMMENT ON COLUMN level_report.valid_from IS 'Day of the import that said it: no source gives an earlier one.';

      CREATE TABLE programme (
        code text PRIMARY KEY,
        name text NOT NULL,
        target_count integer,
        document text,
        locator text
      );
      COMMENT ON COLUMN programme.target_count IS 'As printed; the list behind it may be missing.';

      CREATE TABLE programme_service (
        programme_code text NOT NULL REFERENCES programme,
        service_id text NOT NULL REFERENCES public_service DEFERRABLE INITIALLY DEFERRED,
        ordinal integer NOT NULL,
        name text NOT NULL,
        procedure_code text,
        agency_code text,
        document text,
        locator text,
        PRIMARY KEY (programme_code, service_id)
      );
      CREATE INDEX programme_service_by_service ON programme_service (service_id, programme_code);
      COMMENT ON COLUMN programme_service.name IS 'The programme''s own name of the service.';

      CREATE TABLE dossier_statistics (
        row_id bigserial PRIMARY KEY,
        id text NOT NULL,
        service_id text NOT NULL REFERENCES public_service,
        agency_code text NOT NULL,
        month date NOT NULL CHECK (extract(day FROM month) = 1),
        basis text NOT NULL CHECK (basis IN ('REPORTED', 'SAMPLE')),
        recorded_at timestamptz NOT NULL,
        superseded_at timestamptz,
        received integer CHECK (received >= 0),
        received_online integer CHECK (received_online >= 0),
        synchronised integer CHECK (synchronised >= 0),
        handled integer CHECK (handled >= 0),
        handled_online integer CHECK (handled_online >= 0),
        on_time integer CHECK (on_time >= 0),
        late integer CHECK (late >= 0),
        payable integer CHECK (payable >= 0),
        paid_online integer CHECK (paid_online >= 0),
        results_due integer CHECK (results_due >= 0),
        results_electronic integer CHECK (results_electronic >= 0),
        digitised integer CHECK (digitised >= 0),
        data_reused integer CHECK (data_reused >= 0),
        data_shared integer CHECK (data_shared >= 0),
        population_data_used integer CHECK (population_data_used >= 0),
        dissatisfied integer CHECK (dissatisfied >= 0),
        CHECK (received_online <= received),
        CHECK (synchronised <= received),
        CHECK (handled_online <= handled),
        CHECK (paid_online <= payable),
        CHECK (results_electronic <= results_due),
        CHECK (digitised <= received),
        CHECK (data_reused <= received),
        CHECK (data_shared <= received),
        CHECK (population_data_used <= received),
        CHECK (dissatisfied <= on_time)
      );
      CREATE UNIQUE INDEX dossier_statistics_standing ON dossier_statistics (id) WHERE superseded_at IS NULL;
      CREATE INDEX dossier_statistics_by_service ON dossier_statistics (service_id, month, agency_code)
        WHERE superseded_at IS NULL;
      CREATE INDEX dossier_statistics_by_agency ON dossier_statistics (agency_code, month)
        WHERE superseded_at IS NULL;
      CREATE INDEX dossier_statistics_by_month ON dossier_statistics (month) WHERE superseded_at IS NULL;
      COMMENT ON TABLE dossier_statistics IS
        'Dossiers of a service at an agency in a month; a row stands until another supersedes it and is never deleted.';
      COMMENT ON COLUMN dossier_statistics.id IS 'service_id/agency_code/YYYY-MM: the same for every row of the three.';
      COMMENT ON COLUMN dossier_statistics.basis IS 'SAMPLE: made by the generator, measures nothing.';
      COMMENT ON COLUMN dossier_statistics.received IS 'This figure and the ones after it: null is not reported, not 0.';

      CREATE TABLE procedure_state (
        code text PRIMARY KEY,
        version bigint NOT NULL,
        name text NOT NULL,
        kind text NOT NULL,
        status text NOT NULL,
        managing_agency_code text,
        online_level text,
        document text,
        locator text
      );
      COMMENT ON TABLE procedure_state IS
        'What procedures last said of each procedure; kept to make services from, never shown as its own.';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE dossier_statistics, procedure_state, programme_service, programme, level_report, public_service',
    );
  }
}
