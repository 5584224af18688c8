import {
  listFingerprint,
  pageArguments,
  pageOfKeys,
  type KeyPage,
  type PageInput,
} from '@lien-thong/kit/connections';
import type { LocalDate } from '@lien-thong/kit/clock';
import { CodedError, kitErrors } from '@lien-thong/kit/errors';
import { alignToKeys, createLoader, groupByKey } from '@lien-thong/kit/loaders';
import { plainName } from '@lien-thong/kit/text';
import { In, type DataSource } from 'typeorm';
import type { ProcedureFilter } from '../generated/graphql';
import { ProcedureRow } from './procedure.entity';
import { readinessState } from '../readiness/readiness.state';
import { SHARE_A_NAME } from './procedure.shared';

const BY_NAME = [
  { column: 'name', type: 'text' },
  { column: 'code', type: 'text' },
] as const;

const BY_CHANGE = [{ column: 'position', type: 'bigint' }] as const;

const LONGEST_SEARCH = 200;

export function procedureLoaders(db: DataSource) {
  return {
    procedureByCode: createLoader(async (codes) => {
      const rows = await db.getRepository(ProcedureRow).findBy({ code: In([...codes]) });
      return alignToKeys(codes, rows, (row) => row.code);
    }),

    /** Codes, not rows: who asks for the codes alone costs no more than them. */
    duplicatesOf: createLoader(async (codes) => {
      const rows: { parent: string; code: string }[] = await db.query(
        `SELECT mine.code AS parent, other.code FROM procedure mine JOIN procedure other ON ${SHARE_A_NAME}
         WHERE mine.code = ANY($1) ORDER BY mine.code, other.code`,
        [codes],
      );
      return groupByKey(codes, rows, (row) => row.parent).map((group) => group.map(({ code }) => code));
    }),

    procedurePage: (filter: ProcedureFilter, day: LocalDate, input: PageInput) =>
      pageOfProcedures(db, filter, day, input),
  };
}

async function pageOfProcedures(
  db: DataSource,
  filter: ProcedureFilter,
  day: LocalDate,
  input: PageInput,
): Promise<KeyPage> {
  const sql = `
    SELECT '' AS parent, code AS key, name, code, position
    FROM procedure mine JOIN procedure_change ON procedure_code = code
    WHERE ($1::text IS NULL OR managing_agency_code = ANY(keys_of('agency', $1, $9))) AND ($2::text IS NULL OR field = $2)
      AND ($3::text IS NULL OR kind = $3) AND ($4::text IS NULL OR status = $4)
      AND ($5::text IS NULL OR $5 = ANY(authority_levels)) AND ($6::text IS NULL OR plain_name LIKE $6)
      AND ($7::timestamptz IS NULL OR changed_at >= $7)
      AND ($8::boolean IS NULL OR $8 = EXISTS (SELECT FROM procedure other WHERE ${SHARE_A_NAME}))
      AND ($10::boolean IS NULL OR $10 = (code IN (
        SELECT code FROM (${readinessState('$9', 'true')}) AS state WHERE waiting_for <> '{}')))
      AND ($11::float IS NULL OR EXISTS (
        SELECT FROM jsonb_array_elements(results) AS result
        WHERE (result ->> 'validYears')::float BETWEEN 0.001 AND $11))
      AND ($12::text IS NULL OR code = $12
           OR code IN (SELECT member_code FROM procedure_chain WHERE procedure_code = $12))`;
  const parameters = [
    filter.agency ?? null,
    filter.field ?? null,
    filter.kind ?? null,
    filter.status ?? null,
    filter.authorityLevel ?? null,
    filter.nameContains ? containing(filter.nameContains) : null,
    filter.changedSince?.toISOString() ?? null,
    filter.sharedName ?? null,
    day,
    filter.waiting ?? null,
    filter.resultValidYearsAtMost ?? null,
    filter.chain ?? null,
  ];
  const page = pageArguments(listFingerprint('procedures', parameters), input);
  const sort = filter.changedSince ? BY_CHANGE : BY_NAME;
  const [connection] = await pageOfKeys(db, { sql, parameters, sort }, page, ['']);
  return connection as KeyPage;
}

function containing(words: string): string {
  if (words.length > LONGEST_SEARCH) {
    throw new CodedError(kitErrors.TEXT_TOO_LONG, { argument: 'nameContains', most: LONGEST_SEARCH });
  }
  return `%${plainName(words).replace(/[%_\\]/g, '\\$&')}%`;
}
