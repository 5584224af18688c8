import type { UnitOfWork } from '@lien-thong/kit/database';
import type { ServicePrefillChanged } from '../generated/events';
import { PREFILL } from './prefill.state';

/** States what fills the forms of these services; what was stated before in the same words is no news. */
export async function statePrefill(uow: UnitOfWork, services: readonly string[]): Promise<void> {
  if (services.length === 0) return;
  const states: ServicePrefillChanged[] = await uow.manager.query(
    `SELECT service.id AS "serviceId", service.procedure_code AS "procedureCode", service.agency_code AS "agencyCode",
            CASE WHEN part.papers > 0 THEN part.electronic_forms > 0 END AS "eFormPresent",
            coalesce(jsonb_agg(jsonb_build_object(
              'databaseCode', fill.database_code, 'state', fill.state, 'fields', fill.fields)
              ORDER BY fill.database_code) FILTER (WHERE fill.database_code IS NOT NULL), '[]') AS "prefilledBy"
     FROM public_service service
     LEFT JOIN procedure_part part ON part.procedure_code = service.procedure_code
     LEFT JOIN (${PREFILL}) AS fill ON fill.service_id = service.id
     WHERE service.id = ANY($1) GROUP BY service.id, part.papers, part.electronic_forms ORDER BY service.id`,
    [services],
  );
  for (const data of states) {
    uow.emit({
      type: 'public-services.service-prefill-changed.v1',
      entity: 'ServicePrefill',
      subject: data.serviceId,
      agencies: data.agencyCode === null ? [] : [data.agencyCode],
      data,
    });
  }
}

/** The services whose forms one of these databases fills or could fill. */
export async function servicesOn(uow: UnitOfWork, databases: readonly string[]): Promise<string[]> {
  const rows: { id: string }[] = await uow.manager.query(
    'SELECT DISTINCT service_id AS id FROM service_prefill WHERE database_code = ANY($1)',
    [databases],
  );
  return rows.map(({ id }) => id);
}
