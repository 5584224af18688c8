import { todayInVietnam } from '@lien-thong/kit/clock';
import { requireRight, requireVersion, type Author } from '@lien-thong/kit/commands';
import { unitOfWork, type UnitOfWork } from '@lien-thong/kit/database';
import { CodedError } from '@lien-thong/kit/errors';
import { keyOn } from '@lien-thong/kit/succession';
import type { DataSource } from 'typeorm';
import type { ReportServiceOfferingInput } from '../generated/graphql';
import { requireNextDay, serviceErrors } from '../public-service/public-service.errors';
import type { OfferingState } from './offering.entity';
import { recordOfferingReports } from './offering.service';

/**
 * Records how a service is offered by an agency. What the report leaves out stays as it was last said; the level on the
 * national portal is its keeper's to say. @returns the offering's id.
 */
export function reportOffering(
  db: DataSource,
  author: Author,
  input: ReportServiceOfferingInput,
): Promise<string> {
  return unitOfWork(db, author.cause, async (uow) => {
    const today = todayInVietnam(uow.cause.at);
    const id = `${input.service}/${input.agency}`;
    await requireService(uow, input.service);
    requireRight(author, await keyOn(uow.manager, 'agency', input.agency, today));
    if (input.portalLevel) requireRight(author, null);
    await uow.manager.query(
      `INSERT INTO service_offering (id, service_id, agency_code, unit_code)
       SELECT $1, $2, $3, (SELECT code FROM unit_state WHERE committee_code = $3 LIMIT 1) ON CONFLICT DO NOTHING`,
      [id, input.service, input.agency],
    );
    await requireVersion(uow, 'ServiceOffering', id, input.expectedVersion);
    const last = await lastState(uow, id);
    const day = input.reportedOn ?? today;
    requireNextDay(today, day, last?.reportedOn ?? null);
    const report = {
      offeringId: id,
      portalLevel: input.portalLevel ?? last?.portalLevel ?? null,
      systemLevel: input.systemLevel ?? last?.systemLevel ?? null,
      status: input.status ?? last?.status ?? 'ACTIVE',
      reportedOn: day,
      reportedBy: author.cause.actor,
    };
    const said = ['portalLevel', 'systemLevel', 'status', 'reportedOn'] as const;
    if (last && said.every((word) => last[word] === report[word])) return id;
    await recordOfferingReports(uow, [report]);
    return id;
  });
}

async function requireService(uow: UnitOfWork, id: string): Promise<void> {
  const rows: unknown[] = await uow.manager.query('SELECT 1 FROM public_service WHERE id = $1', [id]);
  if (rows.length === 0) throw new CodedError(serviceErrors.SERVICE_UNKNOWN, { id });
}

async function lastState(uow: UnitOfWork, id: string): Promise<OfferingState | undefined> {
  const rows: OfferingState[] = await uow.manager.query(
    `SELECT portal_level AS "portalLevel", system_level AS "systemLevel", status, reported_on AS "reportedOn"
     FROM offering_report WHERE offering_id = $1 ORDER BY reported_on DESC, id DESC LIMIT 1`,
    [id],
  );
  return rows[0];
}
