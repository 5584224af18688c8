import { pageOfKeys, type PageRequest } from '@lien-thong/kit/connections';
import { createArgumentLoader } from '@lien-thong/kit/loaders';
import type { DataSource } from 'typeorm';
import type { TaskRole } from '../generated/graphql';

/** Groups within groups are followed, so that a task of «các bộ, ngành, địa phương» is found from any of them. */
const TASKS_OF_AGENCIES = `
  WITH RECURSIVE belongs (agency, grp) AS (
    SELECT wanted.code, grp.code
    FROM unnest($1::text[]) AS wanted (code) JOIN agency_group grp ON grp.members @> ARRAY[wanted.code]
    UNION
    SELECT belongs.agency, grp.code
    FROM belongs JOIN agency_group grp ON grp.members @> ARRAY[belongs.grp]
  ), part AS (
    SELECT agency_code AS agency, task_id, role FROM task_party WHERE agency_code = ANY($1)
    UNION ALL
    SELECT belongs.agency, party.task_id, 'MEMBER'
    FROM belongs JOIN task_party party ON party.agency_code = belongs.grp
    UNION ALL
    SELECT agency_code, task_id, 'MEMBER' FROM task_assignment_status WHERE agency_code = ANY($1)
  )
  SELECT DISTINCT agency AS parent, task_id AS key, task_id AS id FROM part WHERE $2::text IS NULL OR role = $2`;

export interface AgencyTasksPage {
  readonly role: TaskRole | null;
  readonly page: PageRequest;
}

export function agencyLoaders(db: DataSource) {
  return {
    tasksOfAgency: createArgumentLoader((codes, { role, page }: AgencyTasksPage) => {
      const sort = [{ column: 'id', type: 'text' }] as const;
      return pageOfKeys(db, { sql: TASKS_OF_AGENCIES, parameters: [codes, role], sort }, page, codes);
    }),
  };
}
