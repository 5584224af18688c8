import { pageOfKeys, type PageRequest } from '@lien-thong/kit/connections';
import { createArgumentLoader, createLoader, groupByKey } from '@lien-thong/kit/loaders';
import type { DataSource } from 'typeorm';
import type { ServicePrefillState } from '../generated/graphql';
import type { PrefillRow } from './prefill.entity';
import { PREFILL } from './prefill.state';

const BY_NAME = [
  { column: 'name', type: 'text' },
  { column: 'id', type: 'text' },
] as const;

export interface PrefilledWanted {
  readonly state: ServicePrefillState | null;
  readonly page: PageRequest;
}

export function prefillLoaders(db: DataSource) {
  return {
    prefillOf: createLoader(async (services) => {
      const rows: PrefillRow[] = await db.query(
        `SELECT service_id AS "serviceId", database_code AS "databaseCode", fields, state
         FROM (${PREFILL}) AS fill WHERE service_id = ANY($1) ORDER BY service_id, database_code`,
        [services],
      );
      return groupByKey(services, rows, (row) => row.serviceId);
    }),
    prefilledServices: createArgumentLoader((databases, { state, page }: PrefilledWanted) => {
      const sql = `SELECT fill.database_code AS parent, service.id AS key, service.name, service.id
                   FROM (${PREFILL}) AS fill JOIN public_service service ON service.id = fill.service_id
                   WHERE fill.database_code = ANY($1) AND ($2::text IS NULL OR fill.state = $2)`;
      return pageOfKeys(db, { sql, parameters: [databases, state], sort: BY_NAME }, page, databases);
    }),
  };
}
