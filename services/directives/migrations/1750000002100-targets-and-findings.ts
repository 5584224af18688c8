import type { MigrationInterface, QueryRunner } from 'typeorm';

export class TargetsAndFindings1750000002100 implements MigrationInterface {
  readonly name = 'TargetsAndFindings1750000002100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    await runner.query(PROJECTIONS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE procedure_level, service_level, service_listing, service_state, database_report, database_state;
      DROP VIEW finding_deadline;
      DROP TABLE finding_responsibility, finding_locality, finding, target;
    `);
  }
}

const TABLES = `
  CREATE TABLE target (
    code text PRIMARY KEY,
    name text NOT NULL,
    value double precision,
    unit text,
    comparison text,
    deadline_text text,
    deadline_precision text,
    due_on date,
    phase int,
    directive_id text NOT NULL REFERENCES directive,
    measured_by text,
    unmeasured text,
    document text,
    locator text,
    CHECK ((measured_by IS NULL) <> (unmeasured IS NULL))
  );
  CREATE INDEX target_by_directive ON target (directive_id);
  COMMENT ON COLUMN target.value IS 'Null where the target is a deed to be done, not a figure to be reached.';
  COMMENT ON COLUMN target.measured_by IS 'Name of the rule that counts it, and its parameter: programme-full:TTDV-25.';
  COMMENT ON COLUMN target.unmeasured IS 'Why nothing counts it, in Vietnamese.';

  CREATE TABLE finding (
    id text PRIMARY KEY,
    title text NOT NULL,
    category text NOT NULL,
    measured_by text[] NOT NULL,
    unmeasured text,
    document text,
    locator text
  );

  CREATE TABLE finding_locality (
    finding_id text NOT NULL REFERENCES finding,
    ordinal int NOT NULL,
    agency_code text NOT NULL,
    printed text NOT NULL,
    document text,
    locator text,
    PRIMARY KEY (finding_id, ordinal)
  );
  CREATE INDEX finding_locality_by_agency ON finding_locality (agency_code, finding_id);

  CREATE TABLE finding_responsibility (
    finding_id text NOT NULL REFERENCES finding,
    ordinal int NOT NULL,
    agency_code text NOT NULL,
    printed_name text,
    action text NOT NULL,
    deadline_text text,
    deadline_precision text,
    due_on date,
    document text,
    locator text,
    PRIMARY KEY (finding_id, ordinal)
  );
  CREATE INDEX finding_responsibility_by_agency ON finding_responsibility (agency_code, finding_id);
  COMMENT ON COLUMN finding_responsibility.deadline_text IS 'Null where the finding gives that agency no date of its own.';

  CREATE VIEW finding_deadline AS
    SELECT DISTINCT ON (finding_id) finding_id, deadline_text, deadline_precision, due_on
    FROM finding_responsibility
    WHERE deadline_text IS NOT NULL
    ORDER BY finding_id, due_on NULLS LAST, ordinal;
  COMMENT ON VIEW finding_deadline IS 'The earliest of a finding''s deadlines; one without a day only where none has a day.';
`;

/** What other domains state, as far as a target's rule counts it. Reports are kept one by one, so that any day can be asked. */
const PROJECTIONS = `
  CREATE TABLE database_state (
    code text PRIMARY KEY,
    version bigint NOT NULL,
    kind text NOT NULL,
    directive_ids text[] NOT NULL
  );
  COMMENT ON TABLE database_state IS 'Projection of databases.database-registered: what it is, and the directives that set it a deadline.';

  CREATE TABLE database_report (
    database_code text NOT NULL,
    version bigint NOT NULL,
    status text NOT NULL,
    reported_on date NOT NULL,
    PRIMARY KEY (database_code, version)
  );
  COMMENT ON TABLE database_report IS 'Projection of databases.database-registered: the last report that each version carried.';

  CREATE TABLE service_state (
    service_id text PRIMARY KEY,
    version bigint NOT NULL
  );
  CREATE TABLE service_listing (
    programme_code text NOT NULL,
    ordinal int NOT NULL,
    service_id text NOT NULL REFERENCES service_state,
    PRIMARY KEY (programme_code, ordinal, service_id)
  );
  CREATE INDEX service_listing_by_service ON service_listing (service_id);
  COMMENT ON TABLE service_listing IS 'Projection of public-services.service-registered: one entry of a programme may be several services.';

  CREATE TABLE service_level (
    service_id text NOT NULL,
    version bigint NOT NULL,
    level text,
    valid_from date NOT NULL,
    PRIMARY KEY (service_id, version)
  );
  COMMENT ON COLUMN service_level.level IS 'Null where no source says, or where a source contradicts itself.';

  CREATE TABLE procedure_level (
    procedure_code text NOT NULL,
    version bigint NOT NULL,
    usable boolean NOT NULL,
    level text,
    valid_from date NOT NULL,
    PRIMARY KEY (procedure_code, version)
  );
  COMMENT ON TABLE procedure_level IS 'Projection of procedures.procedure-imported; usable: in force and not internal.';
`;
