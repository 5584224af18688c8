import { unitOfWork } from '@lien-thong/kit/database';
import { InvariantError } from '@lien-thong/kit/errors';
import { readCsv, type Seed } from '@lien-thong/kit/seeds';
import { serviceIdOf } from '../public-service/service-id';
import { registerProgrammes, type NewListing, type NewProgramme } from './programme.service';

const PROGRAMME = ['code', 'name', 'target_count', 'document', 'locator'] as const;
const LISTING = ['programme_code', 'service_id', 'ordinal', 'document', 'locator'] as const;
const SERVICE = ['id', 'name', 'agency_code', 'procedure_codes', 'document', 'locator'] as const;

/** The programmes that the documents name, and the 25 essential services. */
export const programmeSeed: Seed = {
  name: 'programmes',
  files: ['programmes.csv', 'programme-services.csv', 'public-services.csv'],
  async apply([programmes = '', listings = '', services = ''], { db, cause }) {
    await unitOfWork(db, cause, (uow) =>
      registerProgrammes(uow, readProgrammes(programmes), readListings(listings, services)),
    );
  },
};

export function readProgrammes(text: string): NewProgramme[] {
  return readCsv(text, PROGRAMME).map((row) => ({
    code: row.code as string,
    name: row.name as string,
    targetCount: row.target_count === null ? null : Number(row.target_count),
    document: row.document,
    locator: row.locator,
  }));
}

/** A programme's entry that covers several procedures is one listing for each of their services. */
export function readListings(listings: string, services: string): NewListing[] {
  const entries = new Map(readCsv(services, SERVICE).map((row) => [row.id, row]));
  return readCsv(listings, LISTING).flatMap((row) => {
    const entry = entries.get(row.service_id);
    if (!entry) throw new InvariantError(`A programme lists ${row.service_id}, which no seed describes`);
    return servicesOf(entry).map((service) => ({
      ...service,
      programmeCode: row.programme_code as string,
      ordinal: Number(row.ordinal),
      name: entry.name as string,
      agencyCode: entry.agency_code,
      document: row.document,
      locator: row.locator,
    }));
  });
}

function servicesOf(entry: { id: string | null; procedure_codes: string | null }) {
  if (entry.procedure_codes === null) return [{ serviceId: entry.id as string, procedureCode: null }];
  return entry.procedure_codes
    .split(';')
    .map((procedureCode) => ({ serviceId: serviceIdOf(procedureCode), procedureCode }));
}
