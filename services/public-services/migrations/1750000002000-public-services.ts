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
      'DROP TABLE procedure_state, programme_service, programme, level_report, public_service',
    );
  }
}
