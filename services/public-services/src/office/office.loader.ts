import { mapConnection, pageOfKeys, type Connection, type PageRequest } from '@lien-thong/kit/connections';
import { createArgumentLoader } from '@lien-thong/kit/loaders';
import type { DataSource } from 'typeorm';
import { addressPattern } from '../unit/unit.search';
import type { OfficeRow } from './office.entity';
import { OFFICES } from './office.sql';

const BY_PLACE = [
  { column: 'place', type: 'bigint' },
  { column: 'name', type: 'text' },
  { column: 'code', type: 'text' },
] as const;

export interface OfficesWanted {
  readonly province: string | null;
  readonly search: string | null;
  readonly day: string;
  readonly page: PageRequest;
}

export function officeLoaders(db: DataSource) {
  return {
    officesOf: createArgumentLoader(
      async (services, { province, search, day, page }: OfficesWanted): Promise<Connection<OfficeRow>[]> => {
        const pattern = search === null ? null : addressPattern(search);
        const parameters = [services, day, province, pattern];
        const pages = await pageOfKeys(db, { sql: OFFICES, parameters, sort: BY_PLACE }, page, services);
        return pages.map((keys) => mapConnection(keys, (key) => JSON.parse(key) as OfficeRow));
      },
    ),
  };
}
