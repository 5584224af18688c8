import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Evidence1750000003000 implements MigrationInterface {
  readonly name = 'Evidence1750000003000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    await runner.query(READINGS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE procedure_readiness, dossier_report, overdue_stated, evidence');
  }
}

const TABLES = `
  ALTER TABLE task_mandate ADD COLUMN printed_in text NOT NULL DEFAULT 'ROW' CHECK (printed_in IN ('ROW', 'HEADING'));
  COMMENT ON COLUMN task_mandate.printed_in IS
    'HEADING: the place prints no date of its own, and the one over the whole list was taken.';

  CREATE TABLE evidence (
    owner_type text NOT NULL CHECK (owner_type IN ('Task', 'Finding')),
    owner_id text NOT NULL,
    event_id uuid NOT NULL,
    kind text NOT NULL,
    event_type text NOT NULL,
    subject text NOT NULL,
    at timestamptz NOT NULL,
    PRIMARY KEY (owner_type, owner_id, event_id)
  );
  CREATE INDEX evidence_by_owner ON evidence (owner_type, owner_id, at, event_id);
  COMMENT ON TABLE evidence IS
    'What other domains stated that bears on a task or a finding. It is no report: it changes no status.';

  CREATE TABLE overdue_stated (
    task_id text PRIMARY KEY REFERENCES task,
    overdue_on date NOT NULL
  );
  COMMENT ON TABLE overdue_stated IS 'Tasks of which it was stated that they are overdue, until they are not any more.';

  CREATE TABLE dossier_report (
    id text PRIMARY KEY,
    version bigint NOT NULL,
    service_id text NOT NULL,
    agency_code text NOT NULL,
    month date NOT NULL,
    received integer,
    handled integer,
    handled_online integer,
    sample boolean NOT NULL
  );
  CREATE INDEX dossier_report_by_month ON dossier_report (month);
  COMMENT ON TABLE dossier_report IS 'Projection of public-services.statistics-reported, as far as targets count it.';
  CREATE TABLE procedure_readiness (
    procedure_code text PRIMARY KEY,
    version bigint NOT NULL,
    replaceable integer NOT NULL,
    replaced integer NOT NULL
  );
  COMMENT ON TABLE procedure_readiness IS 'Projection of procedures.procedure-readiness-changed: papers that data can replace, and do.';
`;

/** Mergers are read through (ADR 021), and the day of a heading counts only where no row prints one. */
const READINGS = `
  DROP VIEW task_party, ranked_mandate;
  CREATE VIEW ranked_mandate AS
    SELECT mandate.*,
           row_number() OVER (PARTITION BY task_id ORDER BY deadline_text IS NULL, printed_in = 'HEADING',
                              issued_on DESC NULLS LAST, last_printed DESC, due_on NULLS LAST, ordinal DESC) AS deadline_rank,
           row_number() OVER (PARTITION BY task_id ORDER BY NOT EXISTS (
                                SELECT FROM task_agency lead WHERE lead.task_id = mandate.task_id
                                  AND lead.mandate = mandate.ordinal AND lead.role = 'LEAD'),
                              issued_on DESC NULLS LAST, ordinal DESC) AS lead_rank
    FROM (
      SELECT task_mandate.*, directive.issued_on,
             max(ordinal) OVER (PARTITION BY task_id, directive_id) AS last_printed
      FROM task_mandate JOIN directive ON directive.id = directive_id
    ) AS mandate;
  COMMENT ON VIEW ranked_mandate IS 'Rank 1 is the newest mandate that sets a deadline, or names a lead: a date printed in a row comes before one of a heading, a directive of unknown date is older than any dated one, and of two of one age the one printed last is the newer. Where places give different days for one directive, the earliest holds. Silence takes nothing back.';

  CREATE VIEW task_party AS
    SELECT party.task_id, party.role, party.agency_code, ARRAY[party.mandate, party.ordinal] AS place
    FROM task_agency party
    JOIN ranked_mandate mandate ON mandate.task_id = party.task_id AND mandate.ordinal = party.mandate
    WHERE party.role = 'LEAD' AND mandate.lead_rank = 1
    UNION ALL
    SELECT task_id, role, agency_code, min(ARRAY[mandate, ordinal])
    FROM task_agency WHERE role = 'COORDINATOR' GROUP BY task_id, role, agency_code;
  COMMENT ON VIEW task_party IS 'Who a task is given to by name, groups included: leads of the newest mandate that names any, and coordinators of all.';

  CREATE OR REPLACE VIEW task_claim AS
    WITH work AS (
      SELECT id AS task_id, id AS listed_as FROM task
      UNION SELECT task_id, same_as FROM task_duplicate
      UNION SELECT same_as, task_id FROM task_duplicate
    )
    SELECT work.task_id, mandate.directive_id, mandate.due_on,
           coalesce(mandate.deadline_precision, 'UNREADABLE') <> 'UNREADABLE' AND mandate.printed_in = 'ROW' AS readable,
           ARRAY(SELECT agency_code FROM task_agency lead
                 WHERE lead.task_id = mandate.task_id AND lead.mandate = mandate.ordinal AND lead.role = 'LEAD'
                 ORDER BY agency_code) AS leads
    FROM work JOIN task_mandate mandate ON mandate.task_id = work.listed_as;
  COMMENT ON VIEW task_claim IS 'All that is said of a task''s work, under whichever id a source lists it; the day of a heading contradicts none of a row.';

  CREATE OR REPLACE FUNCTION assignment_state(as_of date) RETURNS TABLE (
    task_id text, agency_code text, status text, reported_on date, reported_by text, note text, document text,
    locator text
  )
  LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT DISTINCT ON (part.task_id, part.agency)
           part.task_id, part.agency, part.status, part.valid_from, part.reported_by, part.note, part.document,
           part.locator
    FROM (
      SELECT *, key_on('agency', history.agency_code, as_of) AS agency
      FROM task_assignment_status history WHERE history.valid_from <= as_of
    ) AS part
    ORDER BY part.task_id, part.agency, part.valid_from DESC, part.id DESC
  $$;

  CREATE OR REPLACE FUNCTION overdue_part(as_of date) RETURNS TABLE (agency_code text, task_id text, part text)
  LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT DISTINCT key_on('agency', lead.agency_code, as_of), state.task_id,
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
`;
