import { recordset } from '@lien-thong/kit/database';
import { defineHandler } from '@lien-thong/kit/events';
import type { StatisticsReported } from '../generated/events';
import { stateTargets } from '../target/target.facts';
import { newestOf } from './newest-of';

/** Keeps what agencies report of dossiers, as far as targets count it. */
export const onStatisticsReported = defineHandler<StatisticsReported>({
  name: 'directives.dossier-reports',
  source: 'public-services',
  types: ['public-services.statistics-reported.v1'],
  forget: ['DELETE FROM dossier_report'],
  async apply(events, uow) {
    const rows = newestOf(events).map(({ version, data }) => ({
      ...{
        id: data.id,
        version,
        service: data.serviceId,
        agency: data.agencyCode,
        month: `${data.period}-01`,
      },
      ...{ received: data.figures.received, handled: data.figures.handled },
      ...{ handledOnline: data.figures.handledOnline, sample: data.basis === 'SAMPLE' },
    }));
    await uow.manager.query(
      `INSERT INTO dossier_report AS known (id, version, service_id, agency_code, month, received, handled,
                                            handled_online, sample)
       SELECT id, version, service, agency, month, received, handled, "handledOnline", sample
       FROM jsonb_to_recordset($1::jsonb) AS report (
         id text, version bigint, service text, agency text, month date, received integer, handled integer,
         "handledOnline" integer, sample boolean)
       ON CONFLICT (id) DO UPDATE SET
         version = excluded.version, received = excluded.received, handled = excluded.handled,
         handled_online = excluded.handled_online, sample = excluded.sample
       WHERE excluded.version > known.version`,
      [recordset(rows)],
    );
    await stateTargets(uow, ['dossiers-online', 'programme-dossiers']);
  },
});
