import { pageOfKeys, type PageRequest } from '@lien-thong/kit/connections';
import { createArgumentLoader, groupByKey } from '@lien-thong/kit/loaders';
import { keyOnLoader, keyOnSql } from '@lien-thong/kit/succession';
import type { DataSource } from 'typeorm';
import type { ProceduresReferenceCount } from '../generated/graphql';

const BY_NAME = [
  { column: 'name', type: 'text' },
  { column: 'code', type: 'text' },
] as const;

export interface AgencyReferenceRow extends ProceduresReferenceCount {
  agency: string;
}

export interface OnDay {
  readonly day: string;
  readonly page: PageRequest;
}

export interface Since extends OnDay {
  readonly since: string;
}

export function agencyLoaders(db: DataSource) {
  return {
    agencyOn: keyOnLoader(db, 'agency'),
    proceduresOfAgency: createArgumentLoader((agencies, { day, page }: OnDay) => {
      const sql = `SELECT parent, code AS key, name, code
                   FROM unnest($1::text[]) AS parent
                   JOIN procedure ON managing_agency_code = ANY(keys_of('agency', parent, $2))`;
      return pageOfKeys(db, { sql, parameters: [agencies, day], sort: BY_NAME }, page, agencies);
    }),
    /**
     * Procedures in force that are handled at the level of an agency on a day and were not on the day before since;
     * one that did not exist then was handed to nobody.
     */
    newProceduresOf: createArgumentLoader((agencies, { since, day, page }: Since) => {
      const sql = `
        WITH asked AS (SELECT code AS parent, level FROM agency_state WHERE code = ANY($1) AND level IS NOT NULL),
        held AS (
          SELECT procedure_code, number, state, valid_from FROM procedure_version
          WHERE procedure_code IN (SELECT procedure_code FROM procedure_version WHERE number > 1)
        ),
        now_held AS (
          SELECT DISTINCT ON (procedure_code) procedure_code, state FROM held WHERE valid_from <= $3::date
          ORDER BY procedure_code, valid_from DESC, number DESC
        ),
        then_held AS (
          SELECT DISTINCT ON (procedure_code) procedure_code, state FROM held WHERE valid_from < $2::date
          ORDER BY procedure_code, valid_from DESC, number DESC
        )
        SELECT asked.parent, procedure.code AS key, procedure.name, procedure.code
        FROM now_held
        JOIN then_held USING (procedure_code)
        JOIN procedure ON procedure.code = procedure_code
        JOIN asked ON now_held.state -> 'authorityLevels' ? asked.level
                  AND NOT then_held.state -> 'authorityLevels' ? asked.level
        WHERE now_held.state ->> 'status' = 'IN_FORCE'`;
      return pageOfKeys(db, { sql, parameters: [agencies, since, day], sort: BY_NAME }, page, agencies);
    }),
    referencesTo: createArgumentLoader(async (agencies, day: string) => {
      const rows: AgencyReferenceRow[] = await db.query(
        `SELECT owner AS agency, kind, count(*)::int AS count
         FROM (SELECT kind, ${keyOnSql('agency', 'managing_agency_code', '$2')} AS owner FROM procedure) AS managed
         WHERE owner = ANY($1) GROUP BY owner, kind ORDER BY owner, kind`,
        [agencies, day],
      );
      return groupByKey(agencies, rows, (row) => row.agency);
    }),
  };
}
