import type { UnitOfWork } from '@lien-thong/kit/database';
import type { OfferingRegistered } from '../generated/events';
import { mismatchOf } from './offering.entity';
import { offeringState } from './offering.state';

type Fact = 'public-services.offering-registered.v1' | 'public-services.offering-mismatch-found.v1';

/** States what the tables now say of these offerings, as recorded; what was stated before in the same words is no news. */
export async function stateOfferings(
  uow: UnitOfWork,
  ids: readonly string[],
  type: Fact = 'public-services.offering-registered.v1',
): Promise<void> {
  const states: Omit<OfferingRegistered, 'mismatch'>[] = await uow.manager.query(
    `SELECT state.id, state.service_id AS "serviceId", service.procedure_code AS "procedureCode",
            offering.agency_code AS "agencyCode", offering.unit_code AS "unitCode",
            state.portal_level AS "portalLevel", state.system_level AS "systemLevel", state.status
     FROM (${offeringState('$2')}) AS state
     JOIN service_offering offering ON offering.id = state.id
     JOIN public_service service ON service.id = state.service_id
     WHERE state.id = ANY($1) ORDER BY state.id`,
    [ids, 'infinity'],
  );
  for (const state of states) {
    uow.emit({
      type,
      entity: 'ServiceOffering',
      subject: state.id,
      agencies: [state.agencyCode],
      data: { ...state, mismatch: mismatchOf(state) } satisfies OfferingRegistered,
    });
  }
}
