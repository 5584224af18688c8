import {
  listFingerprint,
  pageArguments,
  pageOfKeys,
  type KeyPage,
  type PageInput,
  type PageRequest,
} from '@lien-thong/kit/connections';
import { alignToKeys, createArgumentLoader, createLoader, groupByKey } from '@lien-thong/kit/loaders';
import { In, type DataSource } from 'typeorm';
import type { DatabaseDueState, DatabaseFilter } from '../generated/graphql';
import {
  DatabaseRow,
  type DatabaseDeadlineRow,
  type DatabaseFieldRow,
  type DatabaseNameRow,
  type DatabaseStateRow,
} from './database.entity';
import { databaseState } from './database.state';

const BY_NAME = [
  { column: 'name', type: 'text' },
  { column: 'code', type: 'text' },
] as const;

export interface OwnedArguments {
  readonly dueState: DatabaseDueState | null;
  readonly day: string;
  readonly page: PageRequest;
}

export function databaseLoaders(db: DataSource) {
  return {
    databaseByCode: createLoader(async (codes) => {
      const rows = await db.getRepository(DatabaseRow).findBy({ code: In([...codes]) });
      return alignToKeys(codes, rows, (row) => row.code);
    }),

    namesOf: createLoader(async (codes) => {
      const rows: DatabaseNameRow[] = await db.query(
        `SELECT database_code AS "databaseCode", name, document, locator FROM database_name
         WHERE database_code = ANY($1) ORDER BY database_code, name, document, locator`,
        [codes],
      );
      return groupByKey(codes, rows, (row) => row.databaseCode);
    }),

    fieldsOf: createLoader(async (codes) => {
      const rows: DatabaseFieldRow[] = await db.query(
        `SELECT database_code AS "databaseCode", name, document, locator FROM database_field
         WHERE database_code = ANY($1) ORDER BY database_code, ordinal`,
        [codes],
      );
      return groupByKey(codes, rows, (row) => row.databaseCode);
    }),
    deadlinesOf: createLoader(async (codes) => {
      const rows: DatabaseDeadlineRow[] = await db.query(
        `SELECT database_code AS "databaseCode", text, precision, due_on AS "dueOn", directive_id AS "directiveId",
                document, locator
         FROM database_deadline WHERE database_code = ANY($1) ORDER BY database_code, ordinal`,
        [codes],
      );
      return groupByKey(codes, rows, (row) => row.databaseCode);
    }),

    stateOf: createArgumentLoader(async (codes, day: string) => {
      const rows: DatabaseStateRow[] = await db.query(
        `SELECT code, status, reported_on AS "reportedOn", basis, document, locator, due_state AS "dueState"
         FROM (${databaseState('$2')}) AS state WHERE code = ANY($1)`,
        [codes, day],
      );
      return alignToKeys(codes, rows, (row) => row.code);
    }),

    ownedBy: createArgumentLoader((owners, { dueState, day, page }: OwnedArguments) => {
      const sql = `SELECT owner_code AS parent, code AS key, name, code FROM (${databaseState('$2')}) AS state
                   WHERE owner_code = ANY($1) AND ($3::text IS NULL OR due_state = $3)`;
      const list = { sql, parameters: [owners, day, dueState], sort: BY_NAME };
      return pageOfKeys(db, list, page, owners);
    }),

    databasePage: (filter: DatabaseFilter, day: string, input: PageInput) =>
      pageOfDatabases(db, filter, day, input),
  };
}

async function pageOfDatabases(
  db: DataSource,
  filter: DatabaseFilter,
  day: string,
  input: PageInput,
): Promise<KeyPage> {
  const sql = `
    SELECT '' AS parent, code AS key, name, code FROM (${databaseState('$1')}) AS state
    WHERE ($2::text IS NULL OR kind = $2) AND ($3::text IS NULL OR owner_code = $3)
      AND ($4::text IS NULL OR status = $4) AND ($5::text IS NULL OR due_state = $5)
      AND ($6::date IS NULL OR due_on >= $6) AND ($7::date IS NULL OR due_on <= $7)
      AND ($8::boolean IS NULL OR $8 = EXISTS (
        SELECT FROM database_synchronisation WHERE database_code = state.code AND synchronised_on <= $1::date))
      AND ($9::boolean IS NULL OR priority = $9)`;
  const {
    kind = null,
    owner = null,
    status = null,
    dueState = null,
    dueFrom = null,
    dueUntil = null,
    synchronised = null,
    priority = null,
  } = filter;
  const parameters = [day, kind, owner, status, dueState, dueFrom, dueUntil, synchronised, priority];
  const page = pageArguments(listFingerprint('databases', parameters), input);
  const [connection] = await pageOfKeys(db, { sql, parameters, sort: BY_NAME }, page, ['']);
  return connection as KeyPage;
}
