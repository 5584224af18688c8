import { pageOfKeys, type PageRequest } from '@lien-thong/kit/connections';
import { alignToKeys, createArgumentLoader, createLoader } from '@lien-thong/kit/loaders';
import { In, type DataSource } from 'typeorm';
import { ComponentRow } from './component.entity';

const BY_PLACE = [
  { column: 'place', type: 'bigint' },
  { column: 'id', type: 'text' },
] as const;

export function componentLoaders(db: DataSource) {
  return {
    componentById: createLoader(async (ids) => {
      const rows = await db.getRepository(ComponentRow).findBy({ id: In([...ids]) });
      return alignToKeys(ids, rows, (row) => row.id);
    }),

    componentsOf: createArgumentLoader((codes, page: PageRequest) => {
      const sql = `SELECT procedure_code AS parent, id AS key, place, id
                   FROM dossier_component WHERE procedure_code = ANY($1)`;
      return pageOfKeys(db, { sql, parameters: [codes], sort: BY_PLACE }, page, codes);
    }),
  };
}
