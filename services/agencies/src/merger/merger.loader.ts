import { versionLoader } from '@lien-thong/kit/commands';
import { createArgumentLoader, groupByKey } from '@lien-thong/kit/loaders';
import { keyOnLoader, keyOnSql } from '@lien-thong/kit/succession';
import type { DataSource } from 'typeorm';
import type { AgenciesReferenceCount } from '../generated/graphql';

export interface ReferenceRow extends AgenciesReferenceCount {
  agency: string;
}

export function mergerLoaders(db: DataSource) {
  return {
    agencyVersion: versionLoader(db, 'Agency'),
    unitVersion: versionLoader(db, 'AdministrativeUnit'),
    agencyOn: keyOnLoader(db, 'agency'),
    /** What refers to a body on a day: what a merger of it moves. */
    referencesTo: createArgumentLoader(async (agencies, day: string) => {
      const rows: ReferenceRow[] = await db.query(
        `SELECT agency, kind, count(*)::int AS count FROM (
           SELECT agency_code AS agency, 'AgencyAlias' AS kind FROM agency_alias
           WHERE daterange(valid_from, valid_until) @> $2::date
           UNION ALL
           SELECT ${keyOnSql('agency', 'member_code', '$2')}, 'Membership' FROM agency_member
           UNION ALL
           SELECT ${keyOnSql('agency', 'parent_code', '$2')}, 'Agency' FROM agency
           WHERE parent_code IS NOT NULL AND (active_until IS NULL OR active_until > $2::date)
         ) AS reference WHERE agency = ANY($1) GROUP BY agency, kind ORDER BY agency, kind`,
        [agencies, day],
      );
      return groupByKey(agencies, rows, (row) => row.agency);
    }),
  };
}
