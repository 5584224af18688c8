import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Offerings1750000003000 implements MigrationInterface {
  readonly name = 'Offerings1750000003000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE procedure_part (
        procedure_code text PRIMARY KEY,
        version bigint NOT NULL,
        authority_levels text[] NOT NULL,
        papers integer NOT NULL,
        electronic_forms integer NOT NULL
      );
      COMMENT ON TABLE procedure_part IS 'What procedures says of each beside its state: who handles it, its papers and forms.';
      COMMENT ON COLUMN procedure_part.papers IS '0 where no source lists any, or it asks for none.';
      COMMENT ON COLUMN procedure_part.electronic_forms IS 'How many of them are filled in as an electronic form.';
      ALTER TABLE public_service ADD COLUMN low_frequency boolean;
      COMMENT ON COLUMN public_service.low_frequency IS
        'Tần suất thấp, left out of the measure of the 982: no source at hand lists these services, so it is null.';
      CREATE TABLE unit_state (
        code text PRIMARY KEY,
        version bigint NOT NULL,
        full_name text NOT NULL,
        level text NOT NULL,
        parent_code text,
        committee_code text
      );
      CREATE INDEX unit_state_by_parent ON unit_state (parent_code, full_name, code);
      CREATE INDEX unit_state_by_committee ON unit_state (committee_code);
      CREATE TABLE unit_name (
        unit_code text NOT NULL REFERENCES unit_state ON DELETE CASCADE,
        name text NOT NULL,
        plain text NOT NULL,
        former boolean NOT NULL
      );
      CREATE INDEX unit_name_by_unit ON unit_name (unit_code);
      CREATE INDEX unit_name_by_plain ON unit_name USING gin (plain gin_trgm_ops);
      COMMENT ON TABLE unit_name IS 'Names and addresses, of before 1 July 2025 too, by which an office is found.';
      COMMENT ON COLUMN unit_name.plain IS 'Without diacritics, between spaces: whole words are found, and no parts of them.';

      CREATE TABLE service_offering (
        id text PRIMARY KEY,
        service_id text NOT NULL REFERENCES public_service,
        agency_code text NOT NULL,
        unit_code text,
        UNIQUE (service_id, agency_code)
      );
      CREATE INDEX service_offering_by_agency ON service_offering (agency_code, id);
      CREATE INDEX service_offering_by_unit ON service_offering (unit_code);
      CREATE TABLE offering_report (
        id bigserial PRIMARY KEY,
        offering_id text NOT NULL REFERENCES service_offering,
        portal_level text,
        system_level text,
        status text NOT NULL,
        reported_on date NOT NULL,
        recorded_at timestamptz NOT NULL,
        reported_by text NOT NULL,
        document text,
        locator text
      );
      CREATE INDEX offering_report_last ON offering_report (offering_id, reported_on DESC, id DESC);
      COMMENT ON TABLE service_offering IS
        'Where a service is offered, as far as somebody reported it; offices that follow from the level of a procedure are
         derived, not stored.';
      COMMENT ON TABLE offering_report IS 'History: a row holds from reported_on until the next one; never changed.';
      COMMENT ON COLUMN offering_report.portal_level IS 'On the national portal; null where nobody said.';
      COMMENT ON COLUMN offering_report.system_level IS 'In the system of the ministry or province; null where nobody said.';

      CREATE TABLE form_report (
        id bigserial PRIMARY KEY,
        service_id text NOT NULL REFERENCES public_service,
        present boolean NOT NULL,
        matches_components boolean,
        reported_on date NOT NULL,
        recorded_at timestamptz NOT NULL
      );
      CREATE INDEX form_report_last ON form_report (service_id, reported_on DESC, id DESC);
      COMMENT ON TABLE form_report IS 'What agencies say of the electronic form of a service; stands before the catalogue.';

      CREATE TABLE payment_account_report (
        id bigserial PRIMARY KEY,
        agency_code text NOT NULL,
        present boolean NOT NULL,
        reported_on date NOT NULL,
        recorded_at timestamptz NOT NULL,
        document text,
        locator text
      );
      CREATE INDEX payment_account_last ON payment_account_report (agency_code, reported_on DESC, id DESC);
      CREATE UNIQUE INDEX payment_account_once ON payment_account_report (agency_code, reported_on, document, locator)
        WHERE document IS NOT NULL;

      CREATE TABLE service_prefill (
        service_id text NOT NULL,
        database_code text NOT NULL,
        PRIMARY KEY (service_id, database_code)
      );
      CREATE INDEX service_prefill_by_database ON service_prefill (database_code, service_id);
      CREATE TABLE procedure_readiness (procedure_code text PRIMARY KEY, version bigint NOT NULL);
      CREATE TABLE database_state (
        code text PRIMARY KEY,
        version bigint NOT NULL,
        status text,
        fields text[] NOT NULL
      );
      CREATE TABLE connection_state (
        id text PRIMARY KEY,
        version bigint NOT NULL,
        from_code text NOT NULL,
        to_code text NOT NULL,
        status text
      );
      COMMENT ON TABLE service_prefill IS
        'Which databases can fill what a service asks for: those that can replace a paper of its procedure.';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE procedure_part, connection_state, database_state, procedure_readiness, service_prefill, payment_account_report,
                 form_report, offering_report, service_offering, unit_name, unit_state;
      ALTER TABLE public_service DROP COLUMN low_frequency;
    `);
  }
}
