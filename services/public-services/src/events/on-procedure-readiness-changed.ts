import { recordset } from '@lien-thong/kit/database';
import { defineHandler } from '@lien-thong/kit/events';
import type { ProcedureReadinessChanged } from '../generated/events';
import { statePrefill } from '../prefill/prefill.facts';
import { serviceIdOf } from '../public-service/service-id';
import { newestOf } from './newest-of';

/** What can replace a paper of a procedure can fill the form of its service. */
export const onProcedureReadinessChanged = defineHandler<ProcedureReadinessChanged>({
  name: 'public-services.prefill-links',
  source: 'procedures',
  types: ['procedures.procedure-readiness-changed.v1'],
  forget: ['DELETE FROM service_prefill', 'DELETE FROM procedure_readiness'],
  async apply(events, uow) {
    const rows = newestOf(events).map(({ version, data }) => ({
      code: data.procedureCode,
      version,
      service: serviceIdOf(data.procedureCode),
      databases: [...new Set(data.links.map((link) => link.databaseCode))],
    }));
    const fresh: { service: string }[] = await uow.manager.query(
      `WITH said AS (
         SELECT * FROM jsonb_to_recordset($1::jsonb) AS said (
           code text, version bigint, service text, databases text[])
       ), fresh AS (
         INSERT INTO procedure_readiness AS known (procedure_code, version) SELECT code, version FROM said
         ON CONFLICT (procedure_code) DO UPDATE SET version = excluded.version WHERE excluded.version > known.version
         RETURNING procedure_code
       ), news AS (
         SELECT said.* FROM said JOIN fresh ON fresh.procedure_code = said.code
       ), gone AS (
         DELETE FROM service_prefill known USING news
         WHERE known.service_id = news.service AND known.database_code <> ALL(news.databases)
       ), added AS (
         INSERT INTO service_prefill (service_id, database_code)
         SELECT service, unnest(databases) FROM news ON CONFLICT DO NOTHING
       )
       SELECT service FROM news`,
      [recordset(rows)],
    );
    await statePrefill(
      uow,
      fresh.map(({ service }) => service),
    );
  },
});
