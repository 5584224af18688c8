import { pageOfKeys, type PageRequest } from '@lien-thong/kit/connections';
import { alignToKeys, createArgumentLoader } from '@lien-thong/kit/loaders';
import { keyOnSql } from '@lien-thong/kit/succession';
import type { DataSource } from 'typeorm';
import type { ReadinessRow } from './readiness.entity';
import { liveDatabases, readinessState } from './readiness.state';

const BY_NAME = [
  { column: 'name', type: 'text' },
  { column: 'code', type: 'text' },
] as const;

export interface WaitingArguments {
  readonly waiting: boolean | null;
  readonly day: string;
  readonly page: PageRequest;
}

export function readinessLoaders(db: DataSource) {
  return {
    readinessOf: createArgumentLoader(async (codes, day: string) => {
      const rows: ReadinessRow[] = await db.query(
        `SELECT code, total, replaceable, replaced, waiting_for AS "waitingFor", $2::text AS "asOf"
         FROM (${readinessState('$2', 'procedure.code = ANY($1)')}) AS state`,
        [codes, day],
      );
      return alignToKeys(codes, rows, (row) => row.code);
    }),
    readinessOfAgency: createArgumentLoader(async (agencies, day: string) => {
      const owner = keyOnSql('agency', 'procedure.managing_agency_code', '$2');
      const rows: ReadinessRow[] = await db.query(
        `WITH state AS (${readinessState('$2', `${owner} = ANY($1)`)}),
         placed AS (SELECT *, ${keyOnSql('agency', 'agency', '$2')} AS owner FROM state),
         waiting AS (
           SELECT owner, array_agg(DISTINCT code ORDER BY code) AS codes
           FROM (SELECT owner, unnest(waiting_for) AS code FROM placed) AS one GROUP BY owner
         )
         SELECT placed.owner AS code, sum(total)::int AS total, sum(replaceable)::int AS replaceable,
                sum(replaced)::int AS replaced, coalesce(waiting.codes, '{}') AS "waitingFor", $2::text AS "asOf"
         FROM placed LEFT JOIN waiting ON waiting.owner = placed.owner GROUP BY placed.owner, waiting.codes`,
        [agencies, day],
      );
      return alignToKeys(agencies, rows, (row) => row.code);
    }),
    proceduresOfDatabase: createArgumentLoader((databases, { waiting, day, page }: WaitingArguments) => {
      // A procedure waits for a database where some paper of it is replaced by none yet.
      const sql = `
        SELECT parent, code AS key, name, code FROM (
          SELECT link.database_code AS parent, procedure.code, procedure.name,
                 bool_or(NOT EXISTS (
                   SELECT FROM component_database other
                   WHERE other.component_id = link.component_id AND other.database_code IN (${liveDatabases('$2')}))
                 ) AS waits
          FROM component_database link
          JOIN dossier_component component ON component.id = link.component_id
          JOIN procedure ON procedure.code = component.procedure_code AND procedure.status = 'IN_FORCE'
          WHERE link.database_code = ANY($1) GROUP BY link.database_code, procedure.code
        ) AS asked WHERE $3::boolean IS NULL OR waits = $3`;
      return pageOfKeys(db, { sql, parameters: [databases, day, waiting], sort: BY_NAME }, page, databases);
    }),
  };
}
