import { pageOfKeys, type PageRequest } from '@lien-thong/kit/connections';
import { alignToKeys, createArgumentLoader, createLoader, groupByKey } from '@lien-thong/kit/loaders';
import { keyOnSql } from '@lien-thong/kit/succession';
import type { DataSource } from 'typeorm';
import { liveDatabases } from '../readiness/readiness.state';

const BY_ID = [{ column: 'id', type: 'text' }] as const;

export interface ReplacementRow {
  readonly componentId: string;
  readonly databaseCode: string;
  readonly basis: 'DOCUMENT' | 'CATALOGUE' | 'COMMAND';
  readonly document: string | null;
  readonly locator: string | null;
}

export interface HeldArguments {
  readonly day: string;
  readonly page: PageRequest;
}

export function paperLoaders(db: DataSource) {
  return {
    replacementsOf: createLoader(async (ids) => {
      const rows: ReplacementRow[] = await db.query(
        `SELECT component_id AS "componentId", database_code AS "databaseCode", basis, document, locator
         FROM component_database WHERE component_id = ANY($1) ORDER BY component_id, database_code`,
        [ids],
      );
      return groupByKey(ids, rows, (row) => row.componentId);
    }),
    replacedOn: createArgumentLoader(async (ids, day: string) => {
      const rows: { id: string }[] = await db.query(
        `SELECT DISTINCT component_id AS id FROM component_database
         WHERE component_id = ANY($1) AND database_code IN (${liveDatabases('$2')})`,
        [ids, day],
      );
      return alignToKeys(ids, rows, (row) => row.id).map((row) => row !== null);
    }),
    /** Papers that an agency asks for although a database of its own holds what they say (question 10). */
    papersHeldBy: createArgumentLoader((agencies, { day, page }: HeldArguments) => {
      const sql = `SELECT DISTINCT asked.agency AS parent, component.id AS key, component.id
                   FROM (SELECT code, ${keyOnSql('agency', 'managing_agency_code', '$2')} AS agency FROM procedure
                         WHERE status = 'IN_FORCE') AS asked
                   JOIN dossier_component component ON component.procedure_code = asked.code
                   JOIN component_database link ON link.component_id = component.id
                   JOIN database_state database ON database.code = link.database_code
                   WHERE asked.agency = ANY($1) AND ${keyOnSql('agency', 'database.owner_code', '$2')} = asked.agency`;
      return pageOfKeys(db, { sql, parameters: [agencies, day], sort: BY_ID }, page, agencies);
    }),
  };
}
