import type { EntityManager } from 'typeorm';
import type { NewAgency } from '../agency/agency.service';
import { REGISTER } from './unit-register';
import { UnitRow } from './unit.entity';

/** A committee without an electronic identifier is known by its unit. */
export const committeeCodeOf = (unitCode: string): string => `UBND-${unitCode}`;

/**
 * The people's committee of every commune, as a body of its own. It has no alias but its name: the register does not
 * know which of the 246 shared names a document means.
 * @param provincial the code of each province's committee, by the province's code.
 */
export async function communeCommittees(
  manager: EntityManager,
  provincial: ReadonlyMap<string, string>,
): Promise<NewAgency[]> {
  const communes = await manager.find(UnitRow, { where: { level: 'COMMUNE' }, order: { code: 'ASC' } });
  return communes.map((commune) => ({
    code: committeeCodeOf(commune.code),
    name: `Ủy ban nhân dân ${lowerFirst(commune.fullName)}`,
    shortName: null,
    kind: 'COMMUNE_COMMITTEE',
    level: 'COMMUNAL',
    parentCode: provincial.get(commune.parentCode as string) ?? null,
    unitCode: commune.code,
    activeFrom: null,
    activeUntil: null,
    mergedInto: null,
    document: REGISTER,
    locator: `wards/${commune.code}`,
    aliases: [],
    members: [],
  }));
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLocaleLowerCase('vi') + text.slice(1);
}
