import { recordset, type UnitOfWork } from '@lien-thong/kit/database';
import { registerServices } from '../public-service/public-service.service';
import type { IssueKind } from '../issues/issue-kinds';

interface Sourced {
  readonly document: string | null;
  readonly locator: string | null;
}

export interface NewProgramme extends Sourced {
  readonly code: string;
  readonly name: string;
  readonly targetCount: number | null;
}

export interface NewListing extends Sourced {
  readonly programmeCode: string;
  readonly serviceId: string;
  readonly procedureCode: string | null;
  readonly ordinal: number;
  readonly name: string;
  readonly agencyCode: string | null;
}

/** Registers programmes with the services that they list, and the services themselves where they are new. */
export async function registerProgrammes(
  uow: UnitOfWork,
  programmes: readonly NewProgramme[],
  listings: readonly NewListing[],
): Promise<void> {
  await upsertProgrammes(uow, programmes);
  const dropped = await replaceListings(uow, programmes, listings);
  const listed = listings.map(({ serviceId, procedureCode }) => ({ id: serviceId, procedureCode }));
  await registerServices(uow, [...listed, ...dropped]);
  const withList = new Set(listings.map((listing) => listing.programmeCode));
  for (const programme of programmes) {
    uow.audit({ action: 'register-programme', subjectType: 'ServiceProgramme', subject: programme.code });
    if (!withList.has(programme.code) && programme.targetCount !== null) reportMissingList(uow, programme);
  }
}

async function upsertProgrammes(uow: UnitOfWork, programmes: readonly NewProgramme[]): Promise<void> {
  await uow.manager.query(
    `INSERT INTO programme (code, name, target_count, document, locator)
     SELECT code, name, "targetCount", document, locator
     FROM jsonb_to_recordset($1::jsonb) AS programme (
       code text, name text, "targetCount" integer, document text, locator text)
     ON CONFLICT (code) DO UPDATE SET
       name = excluded.name, target_count = excluded.target_count, document = excluded.document,
       locator = excluded.locator`,
    [recordset(programmes)],
  );
}

/** @returns the services that a programme no longer lists: what it said of them no longer counts. */
async function replaceListings(
  uow: UnitOfWork,
  programmes: readonly NewProgramme[],
  listings: readonly NewListing[],
): Promise<{ id: string; procedureCode: string | null }[]> {
  const before: { id: string; procedureCode: string | null }[] = await uow.manager.query(
    `SELECT service_id AS id, procedure_code AS "procedureCode" FROM programme_service WHERE programme_code = ANY($1)`,
    [programmes.map((programme) => programme.code)],
  );
  await uow.manager.query('DELETE FROM programme_service WHERE programme_code = ANY($1)', [
    programmes.map((programme) => programme.code),
  ]);
  await uow.manager.query(
    `INSERT INTO programme_service (programme_code, service_id, ordinal, name, procedure_code, agency_code, document,
                                    locator)
     SELECT "programmeCode", "serviceId", ordinal, name, "procedureCode", "agencyCode", document, locator
     FROM jsonb_to_recordset($1::jsonb) AS listing (
       "programmeCode" text, "serviceId" text, ordinal integer, name text, "procedureCode" text, "agencyCode" text,
       document text, locator text)`,
    [recordset(listings)],
  );
  const kept = new Set(listings.map((listing) => listing.serviceId));
  return before.filter((service) => !kept.has(service.id));
}

function reportMissingList(uow: UnitOfWork, programme: NewProgramme): void {
  const kind: IssueKind = 'PROGRAMME_WITHOUT_LIST';
  uow.raise({
    kind,
    subject: programme.code,
    subjectType: 'ServiceProgramme',
    responsible: null,
    detail: `Văn bản ghi ${programme.targetCount} dịch vụ, danh sách không có trong nguồn nào`,
    source: programme.document === null ? null : { document: programme.document, locator: programme.locator },
  });
}
