import { pageOfKeys, type PageRequest } from '@lien-thong/kit/connections';
import { createArgumentLoader, groupByKey } from '@lien-thong/kit/loaders';
import { keyOnLoader, keyOnSql } from '@lien-thong/kit/succession';
import type { DataSource } from 'typeorm';
import type { DirectivesReferenceCount, FindingRole, TaskRole } from '../generated/graphql';

/** Every code that means one of the agencies $1 on the day $3. */
const WANTED = `
  SELECT agency, unnest(keys_of('agency', agency, $3)) AS code FROM unnest($1::text[]) AS agency`;

const TASKS_OF_AGENCIES = `
  WITH wanted AS (${WANTED}), part AS (
    SELECT wanted.agency, task_id, role FROM task_party JOIN wanted ON wanted.code = agency_code
    UNION ALL
    SELECT wanted.agency, party.task_id, 'MEMBER'
    FROM groups_of_agencies(ARRAY(SELECT code FROM wanted)) belongs
    JOIN wanted ON wanted.code = belongs.agency
    JOIN task_party party ON party.agency_code = belongs.grp
    UNION ALL
    SELECT wanted.agency, task_id, 'MEMBER' FROM task_assignment_status JOIN wanted ON wanted.code = agency_code
  )
  SELECT DISTINCT agency AS parent, task_id AS key, task_id AS id FROM part WHERE $2::text IS NULL OR role = $2`;

const FINDINGS_OF_AGENCIES = `
  WITH wanted AS (${WANTED}), part AS (
    SELECT wanted.agency, finding_id, 'RESPONSIBLE' AS role
    FROM finding_responsibility JOIN wanted ON wanted.code = agency_code
    UNION ALL
    SELECT wanted.agency, duty.finding_id, 'RESPONSIBLE'
    FROM groups_of_agencies(ARRAY(SELECT code FROM wanted)) belongs
    JOIN wanted ON wanted.code = belongs.agency
    JOIN finding_responsibility duty ON duty.agency_code = belongs.grp
    UNION ALL
    SELECT wanted.agency, finding_id, 'LOCALITY' FROM finding_locality JOIN wanted ON wanted.code = agency_code
  )
  SELECT DISTINCT agency AS parent, finding_id AS key, finding_id AS id FROM part
  WHERE $2::text IS NULL OR role = $2`;

const BY_ID = [{ column: 'id', type: 'text' }] as const;

export interface AgencyTasksPage {
  readonly day: string;
  readonly role: TaskRole | null;
  readonly page: PageRequest;
}

export interface AgencyFindingsPage {
  readonly day: string;
  readonly role: FindingRole | null;
  readonly page: PageRequest;
}

export interface ReferenceRow extends DirectivesReferenceCount {
  agency: string;
}

export function agencyLoaders(db: DataSource) {
  return {
    agencyOn: keyOnLoader(db, 'agency'),
    /** What refers to an agency on a day: what a merger of it moves. */
    referencesTo: createArgumentLoader(async (agencies, day: string) => {
      const rows: ReferenceRow[] = await db.query(
        `SELECT agency, kind, count(*)::int AS count FROM (
           SELECT DISTINCT ${keyOnSql('agency', 'agency_code', '$2')} AS agency, role AS kind, task_id AS subject
           FROM task_party
           UNION ALL
           SELECT agency_code, 'ASSIGNMENT', task_id FROM assignment_state($2)
           UNION ALL
           SELECT DISTINCT ${keyOnSql('agency', 'agency_code', '$2')}, 'FINDING', finding_id FROM finding_responsibility
           UNION ALL
           SELECT ${keyOnSql('agency', 'issuer_code', '$2')}, 'DIRECTIVE', id FROM directive
         ) AS reference WHERE agency = ANY($1) GROUP BY agency, kind ORDER BY agency, kind`,
        [agencies, day],
      );
      return groupByKey(agencies, rows, (row) => row.agency);
    }),
    tasksOfAgency: createArgumentLoader((codes, { role, day, page }: AgencyTasksPage) =>
      pageOfKeys(db, { sql: TASKS_OF_AGENCIES, parameters: [codes, role, day], sort: BY_ID }, page, codes),
    ),

    findingsOfAgency: createArgumentLoader((codes, { role, day, page }: AgencyFindingsPage) =>
      pageOfKeys(db, { sql: FINDINGS_OF_AGENCIES, parameters: [codes, role, day], sort: BY_ID }, page, codes),
    ),
  };
}
