import {
  listFingerprint,
  pageArguments,
  pageOfKeys,
  type KeyPage,
  type PageRequest,
} from '@lien-thong/kit/connections';
import { alignToKeys, createArgumentLoader, createLoader, groupByKey } from '@lien-thong/kit/loaders';
import { keyOnSql } from '@lien-thong/kit/succession';
import { In, type DataSource } from 'typeorm';
import type { AgencyFilter } from '../generated/graphql';
import { AgencyRow, type AgencyAliasRow } from './agency.entity';
import { resolveAgencies } from './agency.resolution';

const BY_NAME = [
  { column: 'name', type: 'text' },
  { column: 'code', type: 'text' },
] as const;

export function agencyLoaders(db: DataSource) {
  return {
    agencyByCode: createLoader(async (codes) => {
      const rows = await db.getRepository(AgencyRow).findBy({ code: In([...codes]) });
      return alignToKeys(codes, rows, (row) => row.code);
    }),

    predecessorsOf: createLoader(async (codes) => {
      const rows = await db
        .getRepository(AgencyRow)
        .find({ where: { mergedInto: In([...codes]) }, order: { code: 'ASC' } });
      return groupByKey(codes, rows, (row) => row.mergedInto as string);
    }),

    aliasesOf: createLoader(async (codes) => {
      const rows: AgencyAliasRow[] = await db.query(
        `SELECT agency_code AS "agencyCode", alias, kind, valid_from AS "validFrom", valid_until AS "validUntil",
                document, locator
         FROM agency_alias WHERE agency_code = ANY($1) ORDER BY agency_code, kind, alias, valid_from`,
        [codes],
      );
      return groupByKey(codes, rows, (row) => row.agencyCode);
    }),

    membersOf: createArgumentLoader((groups, { day, page }: { day: string; page: PageRequest }) =>
      pageOfMembers(db, groups, day, page),
    ),

    committeeOf: createArgumentLoader(async (units, day: string) => {
      const rows: { unit: string; code: string }[] = await db.query(
        `SELECT unit_code AS unit, code FROM agency
         WHERE unit_code = ANY($1) AND kind IN ('PROVINCIAL_COMMITTEE', 'COMMUNE_COMMITTEE')
           AND daterange(active_from, active_until) @> $2::date`,
        [units, day],
      );
      return alignToKeys(units, rows, (row) => row.unit);
    }),

    agencyByName: createArgumentLoader((names, on: string) => resolveAgencies(db, names, on)),

    agencyPage: (
      filter: AgencyFilter,
      day: string,
      input: { first?: number | null; after?: string | null },
    ) => pageOfAgencies(db, filter, day, input),
  };
}

/** Groups within groups are followed to the bodies themselves. */
function pageOfMembers(
  db: DataSource,
  groups: readonly string[],
  day: string,
  page: PageRequest,
): Promise<KeyPage[]> {
  const sql = `
    WITH RECURSIVE member (parent, code) AS (
      SELECT group_code, member_code FROM agency_member WHERE group_code = ANY($1)
      UNION
      SELECT member.parent, link.member_code FROM member JOIN agency_member link ON link.group_code = member.code
    )
    SELECT DISTINCT member.parent, agency.code AS key, agency.name, agency.code
    FROM member JOIN agency ON agency.code = ${keyOnSql('agency', 'member.code', '$2')}
    WHERE agency.kind <> 'GROUP'`;
  return pageOfKeys(db, { sql, parameters: [groups, day], sort: BY_NAME }, page, groups);
}

async function pageOfAgencies(
  db: DataSource,
  filter: AgencyFilter,
  day: string,
  input: { first?: number | null; after?: string | null },
): Promise<KeyPage> {
  const sql = `
    SELECT '' AS parent, code AS key, name, code FROM agency
    WHERE ($1::text IS NULL OR kind = $1) AND ($2::text IS NULL OR level = $2)
      AND ($3::boolean IS NULL OR $3 = coalesce(daterange(active_from, active_until) @> $4::date, true))`;
  const parameters = [filter.kind ?? null, filter.level ?? null, filter.active ?? null, day];
  const page = pageArguments(listFingerprint('agencies', { ...filter, day }), input);
  const [connection] = await pageOfKeys(db, { sql, parameters, sort: BY_NAME }, page, ['']);
  return connection as KeyPage;
}
