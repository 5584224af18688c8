import { alignToKeys, createLoader, groupByKey } from '@lien-thong/kit/loaders';
import { In, type DataSource } from 'typeorm';
import { ProgrammeRow, type ListingRow } from './programme.entity';

export function programmeLoaders(db: DataSource) {
  return {
    programmeByCode: createLoader(async (codes) => {
      const rows = await db.getRepository(ProgrammeRow).findBy({ code: In([...codes]) });
      return alignToKeys(codes, rows, (row) => row.code);
    }),

    programmes: () => db.getRepository(ProgrammeRow).find({ order: { code: 'ASC' } }),

    listingsOf: createLoader(async (services) => {
      const rows: ListingRow[] = await db.query(
        `SELECT service_id AS "serviceId", programme_code AS "programmeCode", ordinal, name AS "nameInProgramme",
                document, locator
         FROM programme_service WHERE service_id = ANY($1) ORDER BY service_id, programme_code`,
        [services],
      );
      return groupByKey(services, rows, (row) => row.serviceId);
    }),
  };
}
