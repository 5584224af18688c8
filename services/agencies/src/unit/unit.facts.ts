import type { UnitOfWork } from '@lien-thong/kit/database';
import type { UnitMerged } from '../generated/events';

export type UnitFact = 'agencies.unit-registered.v1' | 'agencies.unit-merged.v1';

/** States what the tables now say of these units; what was stated before in the same words is no news. */
export async function stateUnits(
  uow: UnitOfWork,
  codes: readonly string[],
  type: UnitFact = 'agencies.unit-registered.v1',
): Promise<void> {
  const states: UnitMerged[] = await uow.manager.query(
    `SELECT unit.code, unit.name, unit.full_name AS "fullName", unit.level, unit.type, unit.parent_code AS "parentCode",
            (SELECT code FROM agency WHERE unit_code = unit.code
               AND kind IN ('PROVINCIAL_COMMITTEE', 'COMMUNE_COMMITTEE')
             ORDER BY active_until DESC NULLS FIRST, code LIMIT 1) AS "committeeCode",
            (SELECT coalesce(jsonb_agg(DISTINCT concat_ws(', ', full_name, district, province) COLLATE "C"), '[]')
             FROM former_unit WHERE successor_code = unit.code) AS "formerNames",
            unit.merged_into AS "mergedInto", unit.active_until AS "effectiveOn"
     FROM administrative_unit unit WHERE unit.code = ANY($1) ORDER BY unit.code`,
    [codes],
  );
  for (const { mergedInto, effectiveOn, ...state } of states) {
    uow.emit({
      type,
      entity: 'AdministrativeUnit',
      subject: state.code,
      agencies: state.committeeCode === null ? [] : [state.committeeCode],
      data: type === 'agencies.unit-merged.v1' ? { ...state, mergedInto, effectiveOn } : state,
    });
  }
}
