import { recordset } from '@lien-thong/kit/database';
import { defineHandler } from '@lien-thong/kit/events';
import { foldName } from '@lien-thong/kit/text';
import { indexAgencies } from '../search/search.agencies';
import type { AgencyMerged, AgencyRegistered, AgencyRenamed } from '../generated/events';

/** The names of agencies, past ones too, so that an import can place what a catalogue prints. */
export const onAgencyRegistered = defineHandler<AgencyRegistered | AgencyMerged | AgencyRenamed>({
  name: 'procedures.agency-names',
  source: 'agencies',
  types: ['agencies.agency-registered.v1', 'agencies.agency-merged.v1', 'agencies.agency-renamed.v1'],
  forget: ['DELETE FROM agency_name', 'DELETE FROM agency_state', 'DELETE FROM search_agency'],
  async apply(events, uow) {
    const newest = new Map<string, (typeof events)[number]>();
    for (const event of events) {
      if (event.version > (newest.get(event.subject)?.version ?? 0)) newest.set(event.subject, event);
    }
    const rows = [...newest.values()].map(({ version, data }) => ({
      version,
      code: data.code,
      name: data.name,
      level: data.level,
      activeUntil: data.activeUntil,
      mergedInto: data.mergedInto,
      names: data.aliases.map((alias) => ({ ...alias, folded: foldName(alias.alias) })),
    }));
    await uow.manager.query(
      `WITH said AS (
         SELECT * FROM jsonb_to_recordset($1::jsonb) AS said (
           code text, version bigint, name text, level text, "activeUntil" date, "mergedInto" text, names jsonb)
       ), fresh AS (
         INSERT INTO agency_state AS known (code, version, name, level, active_until, merged_into)
         SELECT code, version, name, level, "activeUntil", "mergedInto" FROM said
         ON CONFLICT (code) DO UPDATE SET
           version = excluded.version, name = excluded.name, level = excluded.level,
           active_until = excluded.active_until,
           merged_into = excluded.merged_into
         WHERE excluded.version > known.version
         RETURNING code
       ), gone AS (
         DELETE FROM agency_name USING fresh WHERE agency_name.agency_code = fresh.code
       )
       INSERT INTO agency_name (agency_code, alias, folded, valid_from, valid_until)
       SELECT said.code, name.alias, name.folded, name."validFrom", name."validUntil"
       FROM fresh JOIN said USING (code) CROSS JOIN LATERAL jsonb_to_recordset(said.names) AS name (
         alias text, folded text, "validFrom" date, "validUntil" date)`,
      [recordset(rows)],
    );
    await indexAgencies(
      uow,
      rows.map(({ code, names }) => ({ code, names: names.map(({ alias }) => alias) })),
    );
  },
});
