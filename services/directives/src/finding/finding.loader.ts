import {
  listFingerprint,
  pageArguments,
  pageOfKeys,
  type KeyPage,
  type PageInput,
} from '@lien-thong/kit/connections';
import { alignToKeys, createArgumentLoader, createLoader, groupByKey } from '@lien-thong/kit/loaders';
import { In, type DataSource } from 'typeorm';
import type { FindingFilter } from '../generated/graphql';
import {
  FindingRow,
  type FindingDeadlineRow,
  type FindingLocalityRow,
  type FindingResponsibilityRow,
  type FindingStateRow,
} from './finding.entity';

const DEADLINE = 'deadline_text AS text, deadline_precision AS precision, due_on AS "dueOn"';

export function findingLoaders(db: DataSource) {
  return {
    findingById: createLoader(async (ids) => {
      const rows = await db.getRepository(FindingRow).findBy({ id: In([...ids]) });
      return alignToKeys(ids, rows, (row) => row.id);
    }),

    localitiesOf: createLoader(async (ids) => {
      const rows: FindingLocalityRow[] = await db.query(
        `SELECT finding_id AS "findingId", agency_code AS "agencyCode", printed, document, locator
         FROM finding_locality WHERE finding_id = ANY($1) ORDER BY finding_id, ordinal`,
        [ids],
      );
      return groupByKey(ids, rows, (row) => row.findingId);
    }),

    responsibilitiesOf: createLoader(async (ids) => {
      const rows: FindingResponsibilityRow[] = await db.query(
        `SELECT finding_id AS "findingId", agency_code AS "agencyCode", action, ${DEADLINE}, document, locator
         FROM finding_responsibility WHERE finding_id = ANY($1) ORDER BY finding_id, ordinal`,
        [ids],
      );
      return groupByKey(ids, rows, (row) => row.findingId);
    }),

    findingDeadline: createLoader(async (ids) => {
      const rows: FindingDeadlineRow[] = await db.query(
        `SELECT finding_id AS "findingId", ${DEADLINE} FROM finding_deadline WHERE finding_id = ANY($1)`,
        [ids],
      );
      return alignToKeys(ids, rows, (row) => row.findingId);
    }),

    findingStateOn: createArgumentLoader(async (ids, day: string) => {
      const rows: FindingStateRow[] = await db.query(
        `SELECT id AS "findingId", due_state(due_on, NULL, $2) AS "dueState"
         FROM finding LEFT JOIN finding_deadline ON finding_id = id WHERE id = ANY($1)`,
        [ids, day],
      );
      return alignToKeys(ids, rows, (row) => row.findingId);
    }),

    findingPage: (filter: FindingFilter, day: string, input: PageInput) =>
      pageOfFindings(db, filter, day, input),
  };
}

/** Days and agency narrow to one and the same responsibility. */
const PAGE = `
  SELECT '' AS parent, id AS key, id FROM finding
  WHERE ($4::text IS NULL OR category = $4)
    AND (coalesce($1, $2, $3) IS NULL OR EXISTS (
      SELECT FROM finding_responsibility duty
      WHERE duty.finding_id = finding.id
        AND ($1::text IS NULL OR duty.due_on >= $1::date) AND ($2::text IS NULL OR duty.due_on <= $2::date)
        AND ($3::text IS NULL OR duty.agency_code = ANY(keys_of('agency', $3, $5))
             OR duty.agency_code IN (SELECT grp FROM groups_of_agencies(keys_of('agency', $3, $5))))))`;

async function pageOfFindings(
  db: DataSource,
  filter: FindingFilter,
  day: string,
  input: PageInput,
): Promise<KeyPage> {
  const { dueFrom = null, dueUntil = null, agency = null, category = null } = filter;
  const parameters = [dueFrom, dueUntil, agency, category, day];
  const page = pageArguments(listFingerprint('findings', parameters), input);
  const sort = [{ column: 'id', type: 'text' }] as const;
  const [connection] = await pageOfKeys(db, { sql: PAGE, parameters, sort }, page, ['']);
  return connection as KeyPage;
}
