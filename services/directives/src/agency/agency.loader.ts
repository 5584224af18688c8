import { pageOfKeys, type PageRequest } from '@lien-thong/kit/connections';
import { createArgumentLoader } from '@lien-thong/kit/loaders';
import type { DataSource } from 'typeorm';
import type { FindingRole, TaskRole } from '../generated/graphql';

const TASKS_OF_AGENCIES = `
  WITH part AS (
    SELECT agency_code AS agency, task_id, role FROM task_party WHERE agency_code = ANY($1)
    UNION ALL
    SELECT belongs.agency, party.task_id, 'MEMBER'
    FROM groups_of_agencies($1) belongs JOIN task_party party ON party.agency_code = belongs.grp
    UNION ALL
    SELECT agency_code, task_id, 'MEMBER' FROM task_assignment_status WHERE agency_code = ANY($1)
  )
  SELECT DISTINCT agency AS parent, task_id AS key, task_id AS id FROM part WHERE $2::text IS NULL OR role = $2`;

const FINDINGS_OF_AGENCIES = `
  WITH part AS (
    SELECT agency_code AS agency, finding_id, 'RESPONSIBLE' AS role
    FROM finding_responsibility WHERE agency_code = ANY($1)
    UNION ALL
    SELECT belongs.agency, duty.finding_id, 'RESPONSIBLE'
    FROM groups_of_agencies($1) belongs JOIN finding_responsibility duty ON duty.agency_code = belongs.grp
    UNION ALL
    SELECT agency_code, finding_id, 'LOCALITY' FROM finding_locality WHERE agency_code = ANY($1)
  )
  SELECT DISTINCT agency AS parent, finding_id AS key, finding_id AS id FROM part
  WHERE $2::text IS NULL OR role = $2`;

const BY_ID = [{ column: 'id', type: 'text' }] as const;

export interface AgencyTasksPage {
  readonly role: TaskRole | null;
  readonly page: PageRequest;
}

export interface AgencyFindingsPage {
  readonly role: FindingRole | null;
  readonly page: PageRequest;
}

export function agencyLoaders(db: DataSource) {
  return {
    tasksOfAgency: createArgumentLoader((codes, { role, page }: AgencyTasksPage) =>
      pageOfKeys(db, { sql: TASKS_OF_AGENCIES, parameters: [codes, role], sort: BY_ID }, page, codes),
    ),

    findingsOfAgency: createArgumentLoader((codes, { role, page }: AgencyFindingsPage) =>
      pageOfKeys(db, { sql: FINDINGS_OF_AGENCIES, parameters: [codes, role], sort: BY_ID }, page, codes),
    ),
  };
}
