import type { UnitOfWork } from '@lien-thong/kit/database';
import type { AgencyRegistered } from '../generated/events';

/** Each says the whole public state; which one it is tells what the change was. */
export type AgencyFact =
  'agencies.agency-registered.v1' | 'agencies.agency-renamed.v1' | 'agencies.agency-merged.v1';

/** States what the tables now say of these bodies; what was stated before in the same words is no news. */
export async function stateAgencies(
  uow: UnitOfWork,
  codes: readonly string[],
  type: AgencyFact = 'agencies.agency-registered.v1',
): Promise<void> {
  if (codes.length === 0) return;
  const states: AgencyRegistered[] = await uow.manager.query(
    `SELECT code, name, short_name AS "shortName", kind, level, parent_code AS "parentCode", unit_code AS "unitCode",
            active_from AS "activeFrom", active_until AS "activeUntil", merged_into AS "mergedInto",
            (SELECT coalesce(jsonb_agg(jsonb_build_object(
               'alias', alias, 'validFrom', valid_from, 'validUntil', valid_until)
               ORDER BY alias COLLATE "C", valid_from NULLS FIRST), '[]')
             FROM agency_alias WHERE agency_code = agency.code) AS aliases,
            (SELECT coalesce(jsonb_agg(member_code ORDER BY member_code), '[]')
             FROM agency_member WHERE group_code = agency.code) AS members
     FROM agency WHERE code = ANY($1) ORDER BY code`,
    [codes],
  );
  for (const data of states) {
    uow.emit({
      type,
      entity: 'Agency',
      subject: data.code,
      agencies: [data.code, ...(data.mergedInto ? [data.mergedInto] : [])],
      data,
    });
  }
}
