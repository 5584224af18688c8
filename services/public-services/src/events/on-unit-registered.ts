import { recordset } from '@lien-thong/kit/database';
import { defineHandler } from '@lien-thong/kit/events';
import type { UnitRegistered } from '../generated/events';
import { searchable } from '../unit/unit.search';
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
        { name: data.fullName, plain: searchable(data.fullName), former: false },
        ...(data.formerNames ?? []).map((name) => ({ name, plain: searchable(name), former: true })),
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
       INSERT INTO unit_name (unit_code, name, plain, former)
       SELECT fresh.code, name.name, name.plain, name.former
       FROM fresh JOIN said USING (code)
       CROSS JOIN LATERAL jsonb_to_recordset(said.names) AS name (name text, plain text, former boolean)`,
      [recordset(rows)],
    );
  },
});
