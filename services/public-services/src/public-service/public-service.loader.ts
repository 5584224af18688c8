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
import { formState } from '../form/form.state';
import type { PublicServiceFilter, PublicServiceOrder } from '../generated/graphql';
import { ServiceRow } from './public-service.entity';

const BY_NAME = [
  { column: 'name', type: 'text' },
  { column: 'id', type: 'text' },
] as const;
const SORT = {
  NAME: BY_NAME,
  ID: [BY_NAME[1]],
  DOSSIERS: [{ column: 'place', type: 'bigint' }, BY_NAME[1]],
} as const;

/** Dossiers received in the year of $4, in all and by reporting agency; null where nobody reported them. */
const RECEIVED = `
  SELECT sum(received) AS received, sum(received)::float / nullif(count(DISTINCT agency_code), 0) AS each
  FROM dossier_statistics
  WHERE service_id = service.id AND superseded_at IS NULL
    AND month BETWEEN date_trunc('year', $4::date) AND $4::date`;

export function serviceLoaders(db: DataSource) {
  return {
    serviceById: createLoader(async (ids) => {
      const rows = await db.getRepository(ServiceRow).findBy({ id: In([...ids]) });
      return alignToKeys(ids, rows, (row) => row.id);
    }),

    servicesOfProcedure: createArgumentLoader((codes, page: PageRequest) => {
      const sql = `SELECT procedure_code AS parent, id AS key, name, id FROM public_service
                   WHERE procedure_code = ANY($1)`;
      return pageOfKeys(db, { sql, parameters: [codes], sort: BY_NAME }, page, codes);
    }),
    servicesOfAgency: createArgumentLoader((codes, { day, page }: { day: string; page: PageRequest }) => {
      const sql = `SELECT parent, id AS key, name, id FROM unnest($1::text[]) AS parent
                   JOIN public_service ON agency_code = ANY(keys_of('agency', parent, $2))`;
      return pageOfKeys(db, { sql, parameters: [codes, day], sort: BY_NAME }, page, codes);
    }),
    /** Whether a citizen or business can use the procedure, as far as procedures said; true while it has not. */
    procedureUsable: createLoader(async (codes) => {
      const rows: { code: string; usable: boolean }[] = await db.query(
        `SELECT code, status = 'IN_FORCE' AND kind <> 'INTERNAL' AS usable FROM procedure_state WHERE code = ANY($1)`,
        [codes],
      );
      return alignToKeys(codes, rows, (row) => row.code).map((row) => row?.usable ?? true);
    }),
    servicePage: (filter: PublicServiceFilter, order: PublicServiceOrder, day: string, input: PageInput) =>
      pageOfAllServices(db, filter, order, day, input),
  };
}

async function pageOfAllServices(
  db: DataSource,
  filter: PublicServiceFilter,
  order: PublicServiceOrder,
  day: string,
  input: PageInput,
): Promise<KeyPage> {
  const sql = `
    SELECT '' AS parent, service.id AS key, service.name, service.id,
           coalesce(-dossiers.received, 1)::bigint AS place
    FROM public_service service
    LEFT JOIN LATERAL (${RECEIVED}) dossiers ON $7 OR $6::int IS NOT NULL
    WHERE ($1::text IS NULL OR service.agency_code = ANY(keys_of('agency', $1, $4)))
      AND ($2::text IS NULL OR EXISTS (
        SELECT FROM programme_service WHERE service_id = service.id AND programme_code = $2))
      AND ($3::text IS NULL OR $3 = (
        SELECT level FROM level_report WHERE service_id = service.id AND valid_from <= $4::date
        ORDER BY valid_from DESC, id DESC LIMIT 1))
      AND ($5::text IS NULL OR EXISTS (
        SELECT FROM (${formState('$4')}) AS form WHERE form.service_id = service.id AND CASE $5
          WHEN 'MISSING' THEN NOT form.present
          WHEN 'MISMATCHED' THEN form.present AND NOT form.matches_components
          WHEN 'DEFECTIVE' THEN NOT form.present OR NOT form.matches_components
          ELSE form.present END))
      AND ($6::int IS NULL OR dossiers.each < $6)
      AND ($8::boolean IS NULL OR $8 = coalesce(service.low_frequency, false))`;
  const { agency, programme, level, form, dossiersFewerThan, lowFrequency } = filter;
  const busiest = order === 'DOSSIERS';
  const parameters = [
    ...[agency ?? null, programme ?? null, level ?? null, day, form ?? null, dossiersFewerThan ?? null],
    ...[busiest, lowFrequency ?? null],
  ];
  // The day belongs to the list only where it decides who is in it: other cursors outlive midnight.
  const dated = [agency, level, form, dossiersFewerThan].some((one) => one !== null && one !== undefined);
  const list = { ...filter, asOf: dated || busiest ? day : null, order };
  const page = pageArguments(listFingerprint('publicServices', list), input);
  const [connection] = await pageOfKeys(db, { sql, parameters, sort: SORT[order] }, page, ['']);
  return connection as KeyPage;
}
