import { pageOfKeys, type PageRequest } from '@lien-thong/kit/connections';
import { createArgumentLoader } from '@lien-thong/kit/loaders';
import type { DataSource } from 'typeorm';

export interface AtRisk {
  readonly readyOn: string;
  readonly day: string;
  readonly page: PageRequest;
}

export function databaseLoaders(db: DataSource) {
  return {
    tasksOfDatabase: createArgumentLoader((codes, page: PageRequest) => {
      const sql = `SELECT database_code AS parent, task_id AS key, task_id AS id FROM task_database
                   WHERE database_code = ANY($1)`;
      const sort = [{ column: 'id', type: 'text' }] as const;
      return pageOfKeys(db, { sql, parameters: [codes], sort }, page, codes);
    }),
    /** Open tasks about a database that are due before it is ready. */
    tasksAtRisk: createArgumentLoader((codes, { readyOn, day, page }: AtRisk) => {
      const sql = `SELECT about.database_code AS parent, state.task_id AS key, state.task_id AS id
                   FROM task_database about JOIN task_state($3) state ON state.task_id = about.task_id
                   WHERE about.database_code = ANY($1) AND state.due_on < $2::date AND state.due_state <> 'DONE'`;
      const sort = [{ column: 'id', type: 'text' }] as const;
      return pageOfKeys(db, { sql, parameters: [codes, readyOn, day], sort }, page, codes);
    }),
  };
}
