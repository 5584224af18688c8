import {
  listFingerprint,
  pageArguments,
  pageOfKeys,
  type KeyPage,
  type PageInput,
  type PageRequest,
} from '@lien-thong/kit/connections';
import { alignToKeys, createArgumentLoader, createLoader } from '@lien-thong/kit/loaders';
import { In, type DataSource } from 'typeorm';
import type { PublicServiceFilter, PublicServiceOrder } from '../generated/graphql';
import { ServiceRow } from './public-service.entity';

const BY_NAME = [
  { column: 'name', type: 'text' },
  { column: 'id', type: 'text' },
] as const;
const SORT = { NAME: BY_NAME, ID: [BY_NAME[1]] } as const;

export function serviceLoaders(db: DataSource) {
  return {
    serviceById: createLoader(async (ids) => {
      const rows = await db.getRepository(ServiceRow).findBy({ id: In([...ids]) });
      return alignToKeys(ids, rows, (row) => row.id);
    }),

    servicesOfProcedure: createArgumentLoader((codes, page: PageRequest) =>
      pageOfServices(db, 'procedure_code', codes, page),
    ),

    servicesOfAgency: createArgumentLoader((codes, page: PageRequest) =>
      pageOfServices(db, 'agency_code', codes, page),
    ),

    servicePage: (filter: PublicServiceFilter, order: PublicServiceOrder, day: string, input: PageInput) =>
      pageOfAllServices(db, filter, order, day, input),
  };
}

function pageOfServices(
  db: DataSource,
  owner: 'procedure_code' | 'agency_code',
  codes: readonly string[],
  page: PageRequest,
): Promise<KeyPage[]> {
  const sql = `SELECT ${owner} AS parent, id AS key, name, id FROM public_service WHERE ${owner} = ANY($1)`;
  return pageOfKeys(db, { sql, parameters: [codes], sort: BY_NAME }, page, codes);
}

async function pageOfAllServices(
  db: DataSource,
  filter: PublicServiceFilter,
  order: PublicServiceOrder,
  day: string,
  input: PageInput,
): Promise<KeyPage> {
  const sql = `
    SELECT '' AS parent, service.id AS key, service.name, service.id FROM public_service service
    WHERE ($1::text IS NULL OR service.agency_code = $1)
      AND ($2::text IS NULL OR EXISTS (
        SELECT FROM programme_service WHERE service_id = service.id AND programme_code = $2))
      AND ($3::text IS NULL OR $3 = (
        SELECT level FROM level_report WHERE service_id = service.id AND valid_from <= $4::date
        ORDER BY valid_from DESC, id DESC LIMIT 1))`;
  const parameters = [filter.agency ?? null, filter.programme ?? null, filter.level ?? null, day];
  // The day belongs to the list only where it decides who is in it: other cursors outlive midnight.
  const list = { ...filter, asOf: filter.level ? day : null, order };
  const page = pageArguments(listFingerprint('publicServices', list), input);
  const [connection] = await pageOfKeys(db, { sql, parameters, sort: SORT[order] }, page, ['']);
  return connection as KeyPage;
}
