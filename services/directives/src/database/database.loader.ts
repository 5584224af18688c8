import { pageOfKeys, type PageRequest } from '@lien-thong/kit/connections';
import { createArgumentLoader } from '@lien-thong/kit/loaders';
import type { DataSource } from 'typeorm';

export function databaseLoaders(db: DataSource) {
  return {
    tasksOfDatabase: createArgumentLoader((codes, page: PageRequest) => {
      const sql = `SELECT database_code AS parent, task_id AS key, task_id AS id FROM task_database
                   WHERE database_code = ANY($1)`;
      const sort = [{ column: 'id', type: 'text' }] as const;
      return pageOfKeys(db, { sql, parameters: [codes], sort }, page, codes);
    }),
  };
}
