import { recordset } from '@lien-thong/kit/database';
import { defineHandler } from '@lien-thong/kit/events';
import type { AgencyMerged, AgencyRegistered, AgencyRenamed } from '../generated/events';

/** Keeps who belongs to which group: a task given to «các bộ, ngành, địa phương» is a task of each. */
export const onAgencyRegistered = defineHandler<AgencyRegistered | AgencyMerged | AgencyRenamed>({
  name: 'directives.agency-groups',
  source: 'agencies',
  types: ['agencies.agency-registered.v1', 'agencies.agency-merged.v1', 'agencies.agency-renamed.v1'],
  forget: ['DELETE FROM agency_group'],
  async apply(events, uow) {
    const groups = new Map(
      events
        .filter((event) => event.data.kind === 'GROUP')
        .sort((a, b) => a.version - b.version)
        .map((event) => [
          event.data.code,
          { code: event.data.code, members: event.data.members, version: event.version },
        ]),
    );
    if (groups.size === 0) return;
    await uow.manager.query(
      `INSERT INTO agency_group (code, members, version)
       SELECT code, members, version
       FROM jsonb_to_recordset($1::jsonb) AS grp (code text, members text[], version bigint)
       ON CONFLICT (code) DO UPDATE SET members = excluded.members, version = excluded.version
       WHERE excluded.version > agency_group.version`,
      [recordset([...groups.values()])],
    );
  },
});
