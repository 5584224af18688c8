import { versionLoader } from '@lien-thong/kit/commands';
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
import type { ConnectionDueState, ConnectionFilter } from '../generated/graphql';
import { DataConnectionRow, type ConnectionStateRow } from './connection.entity';
import { connectionState } from './connection.state';

const BY_ID = [{ column: 'id', type: 'text' }] as const;

export interface HandoverArguments {
  readonly dueState: ConnectionDueState | null;
  readonly day: string;
  readonly page: PageRequest;
}

export function connectionLoaders(db: DataSource) {
  return {
    connectionVersion: versionLoader(db, 'DataConnection'),
    connectionById: createLoader(async (ids) => {
      const rows = await db.getRepository(DataConnectionRow).findBy({ id: In([...ids]) });
      return alignToKeys(ids, rows, (row) => row.id);
    }),

    connectionStateOf: createArgumentLoader(async (ids, day: string) => {
      const rows: ConnectionStateRow[] = await db.query(
        `SELECT id, status, reported_on AS "reportedOn", since, basis, document, locator, due_state AS "dueState"
         FROM (${connectionState('$2')}) AS state WHERE id = ANY($1)`,
        [ids, day],
      );
      return alignToKeys(ids, rows, (row) => row.id);
    }),

    connectionsOf: createArgumentLoader((codes, page: PageRequest) => {
      const sql = `SELECT from_code AS parent, id AS key, id FROM data_connection WHERE from_code = ANY($1)
                   UNION ALL
                   SELECT to_code AS parent, id AS key, id FROM data_connection WHERE to_code = ANY($1)`;
      return pageOfKeys(db, { sql, parameters: [codes], sort: BY_ID }, page, codes);
    }),

    handoversOf: createArgumentLoader((owners, { dueState, day, page }: HandoverArguments) => {
      const sql = `SELECT owner AS parent, id AS key, id FROM (${connectionState('$2')}) AS state
                   CROSS JOIN LATERAL unnest(ARRAY[from_owner, to_owner]) AS owner
                   WHERE owner = ANY($1) AND from_owner IS DISTINCT FROM to_owner
                     AND ($3::text IS NULL OR due_state = $3)`;
      return pageOfKeys(db, { sql, parameters: [owners, day, dueState], sort: BY_ID }, page, owners);
    }),
    connectionPage: (filter: ConnectionFilter, day: string, input: PageInput) =>
      pageOfConnections(db, filter, day, input),
  };
}

async function pageOfConnections(
  db: DataSource,
  filter: ConnectionFilter,
  day: string,
  input: PageInput,
): Promise<KeyPage> {
  const sql = `
    SELECT '' AS parent, id AS key, id FROM (${connectionState('$1')}) AS state
    WHERE ($2::text IS NULL OR $2 IN (from_owner, to_owner)) AND ($3::text IS NULL OR $3 IN (from_code, to_code))
      AND ($4::text[] IS NULL OR status = ANY($4)) AND ($5::text IS NULL OR due_state = $5)
      AND ($6::date IS NULL OR due_on >= $6) AND ($7::date IS NULL OR due_on <= $7)`;
  const {
    owner = null,
    database = null,
    status = null,
    dueState = null,
    dueFrom = null,
    dueUntil = null,
  } = filter;
  const parameters = [day, owner, database, status, dueState, dueFrom, dueUntil];
  const page = pageArguments(listFingerprint('connections', parameters), input);
  const [connection] = await pageOfKeys(db, { sql, parameters, sort: BY_ID }, page, ['']);
  return connection as KeyPage;
}
