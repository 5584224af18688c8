import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Directives1750000002000 implements MigrationInterface {
  readonly name = 'Directives1750000002000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    await runner.query(READINGS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION overdue_part, task_state, assignment_state, task_due_state;
      DROP VIEW task_party, ranked_mandate;
      DROP TABLE agency_group, published_overdue, task_duplicate, task_assignment_status, task_status, task_agency,
        task_mandate, task, directive_spelling, directive;
    `);
  }
}

const TABLES = `
  CREATE TABLE directive (
    id text PRIMARY KEY,
    number text,
    year int,
    kind text NOT NULL,
    title text,
    issuer_code text,
    issued_on date,
    document text,
    locator text
  );
  CREATE INDEX directive_by_number ON directive (number);
  COMMENT ON COLUMN directive.id IS 'Normalised number @ year; the number alone while no source gives the year.';

  CREATE TABLE directive_spelling (
    directive_id text NOT NULL REFERENCES directive,
    printed text NOT NULL,
    document text,
    locator text
  );
  CREATE UNIQUE INDEX directive_spelling_once ON directive_spelling (directive_id, printed, document, locator)
    NULLS NOT DISTINCT;
  CREATE INDEX directive_spelling_by_text ON directive_spelling (printed);
  COMMENT ON TABLE directive_spelling IS 'How documents misspell a number, once for each place.';

  CREATE TABLE task (
    id text PRIMARY KEY,
    title text NOT NULL,
    section text NOT NULL,
    scope text,
    expected_product text,
    document text,
    locator text
  );
  CREATE INDEX task_by_section ON task (section, id);

  CREATE TABLE task_mandate (
    task_id text NOT NULL REFERENCES task,
    directive_id text NOT NULL REFERENCES directive,
    ordinal int NOT NULL,
    deadline_text text NOT NULL,
    deadline_precision text NOT NULL,
    due_on date,
    document text,
    locator text,
    PRIMARY KEY (task_id, directive_id)
  );
  CREATE INDEX task_mandate_by_directive ON task_mandate (directive_id, task_id);
  COMMENT ON COLUMN task_mandate.ordinal IS 'Place among the mandates of the task, as printed.';

  CREATE TABLE task_agency (
    task_id text NOT NULL REFERENCES task,
    directive_id text,
    role text NOT NULL,
    agency_code text NOT NULL,
    ordinal int NOT NULL,
    printed_name text,
    document text,
    locator text,
    FOREIGN KEY (task_id, directive_id) REFERENCES task_mandate
  );
  CREATE UNIQUE INDEX task_agency_once ON task_agency (task_id, directive_id, role, agency_code) NULLS NOT DISTINCT;
  CREATE INDEX task_agency_by_agency ON task_agency (agency_code, role, task_id);
  COMMENT ON COLUMN task_agency.directive_id IS 'The mandate that names a LEAD; null for a COORDINATOR.';

  CREATE TABLE task_status (
    task_id text NOT NULL REFERENCES task,
    status text NOT NULL,
    valid_from date NOT NULL,
    recorded_at timestamptz NOT NULL,
    printed text,
    document text,
    locator text,
    PRIMARY KEY (task_id, valid_from, recorded_at)
  );
  COMMENT ON TABLE task_status IS 'History: a report is added, never changed. valid_from is the day it speaks of.';

  CREATE TABLE task_assignment_status (
    task_id text NOT NULL REFERENCES task,
    agency_code text NOT NULL,
    status text NOT NULL,
    valid_from date NOT NULL,
    recorded_at timestamptz NOT NULL,
    printed_name text,
    document text,
    locator text,
    PRIMARY KEY (task_id, agency_code, valid_from, recorded_at)
  );
  CREATE INDEX task_assignment_status_by_agency ON task_assignment_status (agency_code, task_id);
  COMMENT ON TABLE task_assignment_status IS 'History of each agency''s part in a shared task.';

  CREATE TABLE task_duplicate (
    task_id text NOT NULL REFERENCES task,
    same_as text NOT NULL REFERENCES task,
    document text,
    locator text,
    PRIMARY KEY (task_id, same_as)
  );
  CREATE INDEX task_duplicate_by_other ON task_duplicate (same_as);

  CREATE TABLE published_overdue (
    as_of date NOT NULL,
    agency_code text NOT NULL,
    printed_name text,
    separate int,
    shared int,
    total int,
    note text,
    document text,
    locator text,
    PRIMARY KEY (as_of, agency_code)
  );
  COMMENT ON TABLE published_overdue IS 'Counts as a document printed them, right or wrong; a blank cell is null.';

  CREATE TABLE agency_group (
    code text PRIMARY KEY,
    members text[] NOT NULL,
    version bigint NOT NULL
  );
  CREATE INDEX agency_group_by_member ON agency_group USING gin (members);
  COMMENT ON TABLE agency_group IS 'Projection of agencies.agency-registered: groups and their members, groups among them.';
`;

/** What a task is on a day is said once, here: fields, filters and counts all read it from these. */
const READINGS = `
  CREATE VIEW ranked_mandate AS
    SELECT mandate.*,
           row_number() OVER (PARTITION BY mandate.task_id
                              ORDER BY directive.issued_on DESC NULLS LAST, mandate.ordinal DESC) AS age
    FROM task_mandate mandate JOIN directive ON directive.id = mandate.directive_id;
  COMMENT ON VIEW ranked_mandate IS 'Age 1 is the newest mandate: a directive of unknown date is older than any dated one, and of two of one age the one printed last is the newer.';

  CREATE VIEW task_party AS
    SELECT party.task_id, party.role, party.agency_code, party.ordinal
    FROM task_agency party
    LEFT JOIN ranked_mandate mandate ON mandate.task_id = party.task_id AND mandate.directive_id = party.directive_id
    WHERE party.role <> 'LEAD' OR mandate.age = 1;
  COMMENT ON VIEW task_party IS 'Who a task is given to by name, groups included: leads of the newest mandate, and coordinators.';

  CREATE FUNCTION task_due_state(due_on date, status text, as_of date) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT CASE
      WHEN status = 'DONE' THEN 'DONE'
      WHEN due_on IS NULL THEN 'NO_DEADLINE'
      WHEN due_on > as_of THEN 'NOT_DUE'
      WHEN status IS NULL THEN 'UNREPORTED'
      ELSE 'OVERDUE'
    END
  $$;

  CREATE FUNCTION task_state(as_of date) RETURNS TABLE (
    task_id text, directive_id text, due_on date, due_state text, status text, reported_on date, printed text,
    document text, locator text
  )
  LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT task.id, newest.directive_id, newest.due_on, task_due_state(newest.due_on, report.status, as_of),
           report.status, report.valid_from, report.printed, report.document, report.locator
    FROM task
    LEFT JOIN ranked_mandate newest ON newest.task_id = task.id AND newest.age = 1
    LEFT JOIN LATERAL (
      SELECT * FROM task_status history
      WHERE history.task_id = task.id AND history.valid_from <= as_of
      ORDER BY history.valid_from DESC, history.recorded_at DESC LIMIT 1
    ) report ON true
  $$;

  CREATE FUNCTION assignment_state(as_of date) RETURNS TABLE (
    task_id text, agency_code text, status text, reported_on date, document text, locator text
  )
  LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT DISTINCT ON (history.task_id, history.agency_code)
           history.task_id, history.agency_code, history.status, history.valid_from, history.document, history.locator
    FROM task_assignment_status history
    WHERE history.valid_from <= as_of
    ORDER BY history.task_id, history.agency_code, history.valid_from DESC, history.recorded_at DESC
  $$;

  CREATE FUNCTION overdue_part(as_of date) RETURNS TABLE (agency_code text, task_id text, part text)
  LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT party.agency_code, state.task_id,
           CASE WHEN state.due_state = 'UNREPORTED' THEN 'UNREPORTED'
                WHEN task.scope = 'SEPARATE' THEN 'SEPARATE' ELSE 'OTHER' END
    FROM task_state(as_of) state
    JOIN task ON task.id = state.task_id
    JOIN task_party party ON party.task_id = state.task_id AND party.role = 'LEAD'
    WHERE state.due_state = 'UNREPORTED' OR (state.due_state = 'OVERDUE' AND task.scope IS DISTINCT FROM 'SHARED')
    UNION ALL
    SELECT unit.agency_code, state.task_id, 'SHARED'
    FROM task_state(as_of) state
    JOIN task ON task.id = state.task_id AND task.scope = 'SHARED'
    JOIN assignment_state(as_of) unit ON unit.task_id = state.task_id AND unit.status = 'OPEN'
    WHERE state.due_state = 'OVERDUE'
  $$;
  COMMENT ON FUNCTION overdue_part IS 'What counts against whom on a day. A group that leads a shared task is not late as a whole: only the units listed as open are.';
`;
