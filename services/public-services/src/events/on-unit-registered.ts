import { recordset } from '@lien-thong/kit/database';
import { defineHandler } from '@lien-thong/kit/events';
import type { UnitRegistered } from '../generated/events';
import { searchedName } from '../unit/unit.search';
import { newestOf } from './newest-of';

/** The units whose committees are offices, with every name by which people look for them. */
export const onUnitRegistered = defineHandler<UnitRegistered>({
  name: 'public-services.units',
  source: 'agencies',
  types: ['agencies.unit-registered.v1'],
  forget: ['DELETE FROM unit_name', 'DELETE FROM unit_state'],
  async apply(events, uow) {
    const rows = newestOf(events).map(({ version, data }) => ({
      version,
      ...data,
      names: [
        { name: data.fullName, ...searchedName(data.fullName), former: false },
        ...(data.formerNames ?? []).map((name) => ({ name, ...searchedName(name), former: true })),
      ],
    }));
    await uow.manager.query(
      `WITH said AS (
         SELECT * FROM jsonb_to_recordset($1::jsonb) AS said (
           code text, version bigint, "fullName" text, level text, "parentCode" text, "committeeCode" text, names jsonb)
       ), fresh AS (
         INSERT INTO unit_state AS known (code, version, full_name, level, parent_code, committee_code)
         SELECT code, version, "fullName", level, "parentCode", "committeeCode" FROM said
         ON CONFLICT (code) DO UPDATE SET
           version = excluded.version, full_name = excluded.full_name, level = excluded.level,
           parent_code = excluded.parent_code, committee_code = excluded.committee_code
         WHERE excluded.version > known.version
         RETURNING code
       ), gone AS (
         DELETE FROM unit_name USING fresh WHERE unit_name.unit_code = fresh.code
       )
       INSERT INTO unit_name (unit_code, name, plain, folded, bare, former)
       SELECT fresh.code, name.name, name.plain, name.folded, name.bare, name.former
       FROM fresh JOIN said USING (code)
       CROSS JOIN LATERAL jsonb_to_recordset(said.names) AS name (
         name text, plain text, folded text, bare text, former boolean)`,
      [recordset(rows)],
    );
    await uow.manager.query(PLACED, [rows.map(({ code }) => code)]);
  },
});

/** A unit of today is looked for with its province behind it, whichever of the two was heard of first. */
const PLACED = `
  UPDATE unit_name name
  SET plain = rtrim(split_part(name.plain, '  ', 1)) || ' ' || province.plain,
      folded = rtrim(split_part(name.folded, '  ', 1)) || ' ' || province.folded
  FROM unit_state unit JOIN unit_name province ON province.unit_code = unit.parent_code AND NOT province.former
  WHERE name.unit_code = unit.code AND NOT name.former AND (unit.code = ANY($1) OR unit.parent_code = ANY($1))`;
