import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Directives1750000002000 implements MigrationInterface {
  readonly name = 'Directives1750000002000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    await runner.query(READINGS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION groups_of_agencies, overdue_part, task_state, assignment_state, due_state;
      DROP VIEW task_claim, task_party, ranked_mandate;
      DROP TABLE agency_group, published_overdue, task_database, task_duplicate, task_assignment_status, task_status,
        task_agency, task_mandate, task, directive_spelling, directive;
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
    ordinal int NOT NULL,
    directive_id text NOT NULL REFERENCES directive,
    deadline_text text,
    deadline_precision text,
    due_on date,
    document text,
    locator text,
    PRIMARY KEY (task_id, ordinal)
  );
  CREATE INDEX task_mandate_by_directive ON task_mandate (directive_id, task_id);
  COMMENT ON TABLE task_mandate IS 'What one place of a document says that a directive gives; one directive may be told of in several places.';
  COMMENT ON COLUMN task_mandate.ordinal IS 'Place among the mandates of the task, as printed, document after document.';
  COMMENT ON COLUMN task_mandate.deadline_text IS 'Null where that place sets no date.';

  CREATE TABLE task_agency (
    task_id text NOT NULL,
    mandate int NOT NULL,
    role text NOT NULL,
    agency_code text NOT NULL,
    ordinal int NOT NULL,
    printed_name text,
    document text,
    locator text,
    PRIMARY KEY (task_id, mandate, role, agency_code),
    FOREIGN KEY (task_id, mandate) REFERENCES task_mandate
  );
  CREATE INDEX task_agency_by_agency ON task_agency (agency_code, role, task_id);
  COMMENT ON COLUMN task_agency.mandate IS 'Ordinal of the mandate that names the agency as LEAD or COORDINATOR.';

  CREATE TABLE task_status (
    id bigserial PRIMARY KEY,
    task_id text NOT NULL REFERENCES task,
    status text NOT NULL,
    valid_from date NOT NULL,
    recorded_at timestamptz NOT NULL,
    printed text,
    reported_by text,
    note text,
    document text,
    locator text
  );
  CREATE INDEX task_status_by_task ON task_status (task_id, valid_from DESC, id DESC);
  COMMENT ON TABLE task_status IS 'History: a report is added, never changed. valid_from is the day it speaks of.';
  COMMENT ON COLUMN task_status.reported_by IS 'Agency whose own report it is; null where a document reports it.';

  CREATE TABLE task_assignment_status (
    id bigserial PRIMARY KEY,
    task_id text NOT NULL REFERENCES task,
    agency_code text NOT NULL,
    status text NOT NULL,
    valid_from date NOT NULL,
    recorded_at timestamptz NOT NULL,
    printed_name text,
    reported_by text,
    note text,
    document text,
    locator text
  );
  CREATE INDEX task_assignment_status_by_part
    ON task_assignment_status (task_id, agency_code, valid_from DESC, id DESC);
  CREATE INDEX task_assignment_status_by_agency ON task_assignment_status (agency_code, task_id);
  COMMENT ON TABLE task_assignment_status IS 'History of each agency''s part in a shared task.';
  COMMENT ON COLUMN task_assignment_status.reported_by IS 'The agency, where it reported its part itself; null where a document reports it.';

  CREATE TABLE task_duplicate (
    task_id text NOT NULL REFERENCES task,
    same_as text NOT NULL REFERENCES task,
    document text,
    locator text,
    PRIMARY KEY (task_id, same_as)
  );
  CREATE INDEX task_duplicate_by_other ON task_duplicate (same_as);

  CREATE TABLE task_database (
    task_id text NOT NULL REFERENCES task,
    database_code text NOT NULL,
    document text,
    locator text,
    PRIMARY KEY (task_id, database_code)
  );
  CREATE INDEX task_database_by_database ON task_database (database_code, task_id);
  COMMENT ON TABLE task_database IS 'Databases and systems of the databases subgraph that a task is about.';

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
           row_number() OVER (PARTITION BY task_id ORDER BY deadline_text IS NULL, issued_on DESC NULLS LAST,
                              last_printed DESC, due_on NULLS LAST, ordinal DESC) AS deadline_rank,
           row_number() OVER (PARTITION BY task_id ORDER BY NOT EXISTS (
                                SELECT FROM task_agency lead WHERE lead.task_id = mandate.task_id
                                  AND lead.mandate = mandate.ordinal AND lead.role = 'LEAD'),
                              issued_on DESC NULLS LAST, ordinal DESC) AS lead_rank
    FROM (
      SELECT task_mandate.*, directive.issued_on,
             max(ordinal) OVER (PARTITION BY task_id, directive_id) AS last_printed
      FROM task_mandate JOIN directive ON directive.id = directive_id
    ) AS mandate;
  COMMENT ON VIEW ranked_mandate IS 'Rank 1 is the newest mandate that sets a deadline, or names a lead: a directive of unknown date is older than any dated one, and of two of one age the one printed last is the newer. Where places give different days for one directive, the earliest holds. Silence takes nothing back.';

  CREATE VIEW task_party AS
    SELECT party.task_id, party.role, party.agency_code, ARRAY[party.mandate, party.ordinal] AS place
    FROM task_agency party
    JOIN ranked_mandate mandate ON mandate.task_id = party.task_id AND mandate.ordinal = party.mandate
    WHERE party.role = 'LEAD' AND mandate.lead_rank = 1
    UNION ALL
    SELECT task_id, role, agency_code, min(ARRAY[mandate, ordinal])
    FROM task_agency WHERE role = 'COORDINATOR' GROUP BY task_id, role, agency_code;
  COMMENT ON VIEW task_party IS 'Who a task is given to by name, groups included: leads of the newest mandate that names any, and coordinators of all.';

  CREATE VIEW task_claim AS
    WITH work AS (
      SELECT id AS task_id, id AS listed_as FROM task
      UNION SELECT task_id, same_as FROM task_duplicate
      UNION SELECT same_as, task_id FROM task_duplicate
    )
    SELECT work.task_id, mandate.directive_id, mandate.due_on,
           coalesce(mandate.deadline_precision, 'UNREADABLE') <> 'UNREADABLE' AS readable,
           ARRAY(SELECT agency_code FROM task_agency lead
                 WHERE lead.task_id = mandate.task_id AND lead.mandate = mandate.ordinal AND lead.role = 'LEAD'
                 ORDER BY agency_code) AS leads
    FROM work JOIN task_mandate mandate ON mandate.task_id = work.listed_as;
  COMMENT ON VIEW task_claim IS 'All that is said of a task''s work, under whichever id a source lists it.';

  CREATE FUNCTION due_state(due_on date, status text, as_of date) RETURNS text
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
    task_id text, due_on date, due_state text, lead_mandate int, status text, reported_on date, printed text,
    reported_by text, note text, document text, locator text
  )
  LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT task.id, deadline.due_on, due_state(deadline.due_on, report.status, as_of), leads.ordinal,
           report.status, report.valid_from, report.printed, report.reported_by, report.note, report.document,
           report.locator
    FROM task
    LEFT JOIN LATERAL (
      SELECT * FROM task_status history
      WHERE history.task_id = task.id AND history.valid_from <= as_of
      ORDER BY history.valid_from DESC, history.id DESC LIMIT 1
    ) report ON true
    LEFT JOIN LATERAL (
      SELECT history.document, history.locator FROM task_status history
      WHERE history.task_id = task.id AND history.valid_from <= as_of AND history.reported_by IS NULL
      ORDER BY history.valid_from DESC, history.id DESC LIMIT 1
    ) line ON true
    LEFT JOIN LATERAL (
      SELECT mandate.due_on FROM ranked_mandate mandate WHERE mandate.task_id = task.id
      ORDER BY mandate.deadline_text IS NULL,
               (mandate.document, mandate.locator) = (line.document, line.locator) DESC NULLS LAST,
               mandate.deadline_rank
      LIMIT 1
    ) deadline ON true
    LEFT JOIN LATERAL (
      SELECT mandate.ordinal FROM ranked_mandate mandate
      JOIN task_agency lead ON lead.task_id = mandate.task_id AND lead.mandate = mandate.ordinal AND lead.role = 'LEAD'
      WHERE mandate.task_id = task.id
      ORDER BY (mandate.document, mandate.locator) = (line.document, line.locator) DESC NULLS LAST,
               mandate.lead_rank
      LIMIT 1
    ) leads ON true
  $$;
  COMMENT ON FUNCTION task_state IS 'A source that reports on a task in the line that also gives it speaks of that line''s deadline and leads; else the newest mandate holds. What an agency reports afterwards moves neither.';

  CREATE FUNCTION assignment_state(as_of date) RETURNS TABLE (
    task_id text, agency_code text, status text, reported_on date, reported_by text, note text, document text,
    locator text
  )
  LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT DISTINCT ON (history.task_id, history.agency_code)
           history.task_id, history.agency_code, history.status, history.valid_from, history.reported_by, history.note,
           history.document, history.locator
    FROM task_assignment_status history
    WHERE history.valid_from <= as_of
    ORDER BY history.task_id, history.agency_code, history.valid_from DESC, history.id DESC
  $$;

  CREATE FUNCTION overdue_part(as_of date) RETURNS TABLE (agency_code text, task_id text, part text)
  LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT lead.agency_code, state.task_id,
           CASE WHEN state.due_state = 'UNREPORTED' THEN 'UNREPORTED'
                WHEN task.scope = 'SEPARATE' THEN 'SEPARATE' ELSE 'OTHER' END
    FROM task_state(as_of) state
    JOIN task ON task.id = state.task_id
    JOIN task_agency lead
      ON lead.task_id = state.task_id AND lead.mandate = state.lead_mandate AND lead.role = 'LEAD'
    WHERE state.due_state = 'UNREPORTED' OR (state.due_state = 'OVERDUE' AND task.scope IS DISTINCT FROM 'SHARED')
    UNION ALL
    SELECT unit.agency_code, state.task_id, 'SHARED'
    FROM task_state(as_of) state
    JOIN task ON task.id = state.task_id AND task.scope = 'SHARED'
    JOIN assignment_state(as_of) unit ON unit.task_id = state.task_id AND unit.status = 'OPEN'
    WHERE state.due_state = 'OVERDUE'
  $$;
  COMMENT ON FUNCTION overdue_part IS 'What counts against whom on a day. A group that leads a shared task is not late as a whole: only the units listed as open are.';

  CREATE FUNCTION groups_of_agencies(agencies text[]) RETURNS TABLE (agency text, grp text)
  LANGUAGE sql STABLE PARALLEL SAFE AS $$
    WITH RECURSIVE belongs (agency, grp) AS (
      SELECT wanted.code, grp.code
      FROM unnest(agencies) AS wanted (code) JOIN agency_group grp ON grp.members @> ARRAY[wanted.code]
      UNION
      SELECT belongs.agency, grp.code
      FROM belongs JOIN agency_group grp ON grp.members @> ARRAY[belongs.grp]
    )
    SELECT agency, grp FROM belongs
  $$;
  COMMENT ON FUNCTION groups_of_agencies IS 'Groups within groups are followed: a task of «các bộ, ngành, địa phương» is one of each ministry and province.';
`;
