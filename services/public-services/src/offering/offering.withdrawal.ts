import { recordset, type UnitOfWork } from '@lien-thong/kit/database';
import { recordOfferingReports, type NewOfferingReport } from './offering.service';

export interface Withdrawal {
  /** All offerings of this service; */
  readonly service: string | null;
  /** or those in this former unit whose service its successor offers too. */
  readonly unit: string | null;
  readonly on: string;
}

/** Withdraws what is offered no more, from a day on; what is withdrawn already stays as it was. */
export async function withdrawOfferings(uow: UnitOfWork, withdrawals: readonly Withdrawal[]): Promise<void> {
  const reports: NewOfferingReport[] = await uow.manager.query(
    `SELECT offering.id AS "offeringId", last.portal_level AS "portalLevel", last.system_level AS "systemLevel",
            'WITHDRAWN' AS status, greatest(asked.on, last.reported_on)::text AS "reportedOn", $2 AS "reportedBy"
     FROM jsonb_to_recordset($1::jsonb) AS asked (service text, unit text, "on" date)
     JOIN service_offering offering ON offering.service_id = asked.service
       OR (offering.unit_code = asked.unit AND EXISTS (
         SELECT FROM service_offering kept
         WHERE kept.service_id = offering.service_id AND kept.id <> offering.id
           AND key_on('unit', kept.unit_code, 'infinity') = key_on('unit', asked.unit, 'infinity')
           AND kept.unit_code <> asked.unit))
     JOIN LATERAL (
       SELECT * FROM offering_report WHERE offering_id = offering.id ORDER BY reported_on DESC, id DESC LIMIT 1
     ) last ON last.status <> 'WITHDRAWN'`,
    [recordset(withdrawals), uow.cause.actor],
  );
  await recordOfferingReports(uow, reports);
}
