import { recordset } from '@lien-thong/kit/database';
import { defineHandler } from '@lien-thong/kit/events';
import { RESTATE_ALL, restateStanding } from '../search/search.standing';
import type { StatisticsReported } from '../generated/events';
import { proceduresOf } from './on-service-registered';

/** How many dossiers a service receives; a sample is no use and ranks nothing. */
export const onStatisticsReported = defineHandler<StatisticsReported>({
  name: 'procedures.dossier-use',
  source: 'public-services',
  types: ['public-services.statistics-reported.v1'],
  forget: ['DELETE FROM dossier_use', ...RESTATE_ALL],
  async apply(events, uow) {
    const newest = new Map<string, object>();
    for (const { version, data } of [...events].sort((a, b) => a.version - b.version)) {
      const received = data.basis === 'SAMPLE' ? 0 : (data.figures.received ?? 0);
      newest.set(data.id, { id: data.id, version, service: data.serviceId, received });
    }
    await uow.manager.query(
      `INSERT INTO dossier_use AS known (report_id, version, service_id, received)
       SELECT id, version, service, received
       FROM jsonb_to_recordset($1::jsonb) AS use (id text, version bigint, service text, received integer)
       ON CONFLICT (report_id) DO UPDATE SET version = excluded.version, received = excluded.received
       WHERE excluded.version > known.version`,
      [recordset([...newest.values()])],
    );
    const services = [...new Set(events.map(({ data }) => data.serviceId))];
    await restateStanding(uow.manager, await proceduresOf(uow, services));
  },
});
