import { versionLoader } from '@lien-thong/kit/commands';
import { pageOfKeys, type PageRequest } from '@lien-thong/kit/connections';
import { alignToKeys, createArgumentLoader, createLoader } from '@lien-thong/kit/loaders';
import { In, type DataSource } from 'typeorm';
import { OfferingRow, type OfferingState } from './offering.entity';
import { offeringState } from './offering.state';

const BY_ID = [{ column: 'id', type: 'text' }] as const;

export interface OfferingsWanted {
  readonly day: string;
  readonly page: PageRequest;
}

export interface ShareRow {
  readonly agency: string;
  readonly known: number;
  readonly full: number;
}

export function offeringLoaders(db: DataSource) {
  const offeringById = createLoader(async (ids) => {
    const rows = await db.getRepository(OfferingRow).findBy({ id: In([...ids]) });
    return alignToKeys(ids, rows, (row) => row.id);
  });
  return {
    offeringById,
    /** By service and agency, which make its id. */
    offeringAt: offeringById,
    offeringVersion: versionLoader(db, 'ServiceOffering'),
    offeringStateOf: createArgumentLoader(async (ids, day: string) => {
      const rows: OfferingState[] = await db.query(
        `SELECT id AS "offeringId", portal_level AS "portalLevel", system_level AS "systemLevel", status,
                reported_on AS "reportedOn", document, locator
         FROM (${offeringState('$2')}) AS state WHERE id = ANY($1)`,
        [ids, day],
      );
      return alignToKeys(ids, rows, (row) => row.offeringId);
    }),
    offeringsOf: createArgumentLoader((services, { day, page }: OfferingsWanted) => {
      const sql = `SELECT service_id AS parent, id AS key, id FROM (${offeringState('$2')}) AS state
                   WHERE service_id = ANY($1)`;
      return pageOfKeys(db, { sql, parameters: [services, day], sort: BY_ID }, page, services);
    }),
    mismatchesOf: createArgumentLoader((agencies, { day, page }: OfferingsWanted) => {
      const sql = `SELECT wanted.agency AS parent, state.id AS key, state.id
                   FROM unnest($1::text[]) AS wanted (agency)
                   JOIN service_offering offering ON offering.agency_code = ANY(keys_of('agency', wanted.agency, $2))
                   JOIN LATERAL (SELECT * FROM (${offeringState('$2')}) AS all_of WHERE all_of.id = offering.id) state ON true
                   WHERE state.portal_level <> state.system_level AND state.status <> 'WITHDRAWN'`;
      return pageOfKeys(db, { sql, parameters: [agencies, day], sort: BY_ID }, page, agencies);
    }),
    onlineShareOf: createArgumentLoader(async (agencies, day: string) => {
      const rows: ShareRow[] = await db.query(
        `SELECT wanted.agency, count(state.system_level)::int AS known,
                count(*) FILTER (WHERE state.system_level = 'FULL')::int AS full
         FROM unnest($1::text[]) AS wanted (agency)
         JOIN service_offering offering ON offering.agency_code = ANY(keys_of('agency', wanted.agency, $2))
         JOIN LATERAL (SELECT * FROM (${offeringState('$2')}) AS all_of WHERE all_of.id = offering.id) state ON true
         WHERE state.status <> 'WITHDRAWN' GROUP BY wanted.agency`,
        [agencies, day],
      );
      return alignToKeys(agencies, rows, (row) => row.agency);
    }),
  };
}
