import { recordset } from '@lien-thong/kit/database';
import { defineHandler } from '@lien-thong/kit/events';
import type { PublicServiceRegistered, ServiceLevelChanged } from '../generated/events';
import { stateTargets } from '../target/target.facts';
import { newestOf } from './newest-of';

/** Keeps which programmes list a service, and every level that was reported of it: targets count them. */
export const onServiceRegistered = defineHandler<PublicServiceRegistered | ServiceLevelChanged>({
  name: 'directives.service-levels',
  source: 'public-services',
  types: ['public-services.service-registered.v1', 'public-services.service-level-changed.v1'],
  forget: ['DELETE FROM service_listing', 'DELETE FROM service_level', 'DELETE FROM service_state'],
  async apply(events, uow) {
    const listings = newestOf(events).map(({ version, data: { id, programmes } }) => ({
      id,
      version,
      entries: programmes.map(({ code, ordinal }) => ({ code, ordinal })),
    }));
    await uow.manager.query(
      `WITH said AS (
         SELECT * FROM jsonb_to_recordset($1::jsonb) AS said (id text, version bigint, entries jsonb)
       ), fresh AS (
         INSERT INTO service_state AS known (service_id, version) SELECT id, version FROM said
         ON CONFLICT (service_id) DO UPDATE SET version = excluded.version WHERE excluded.version > known.version
         RETURNING service_id
       ), entry AS (
         SELECT fresh.service_id, entry.code, entry.ordinal
         FROM fresh JOIN said ON said.id = fresh.service_id
         CROSS JOIN LATERAL jsonb_to_recordset(said.entries) AS entry (code text, ordinal int)
       ), gone AS (
         DELETE FROM service_listing known USING fresh
         WHERE known.service_id = fresh.service_id AND NOT EXISTS (
           SELECT FROM entry WHERE entry.service_id = known.service_id AND entry.code = known.programme_code
             AND entry.ordinal = known.ordinal)
       )
       INSERT INTO service_listing (programme_code, ordinal, service_id)
       SELECT code, ordinal, service_id FROM entry ON CONFLICT DO NOTHING`,
      [recordset(listings)],
    );
    const levels = events.flatMap(({ version, data: { id, level, levelValidFrom, levelContradicted } }) =>
      levelValidFrom === null
        ? []
        : [{ id, version, level: levelContradicted ? null : level, validFrom: levelValidFrom }],
    );
    await uow.manager.query(
      `INSERT INTO service_level (service_id, version, level, valid_from)
       SELECT id, version, level, "validFrom"
       FROM jsonb_to_recordset($1::jsonb) AS report (id text, version bigint, level text, "validFrom" date)
       ON CONFLICT DO NOTHING`,
      [recordset(levels)],
    );
    await stateTargets(uow, ['programme-full', 'programme-online']);
  },
});
