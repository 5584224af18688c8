import { alignToKeys, createArgumentLoader } from '@lien-thong/kit/loaders';
import type { DataSource } from 'typeorm';
import type { ServiceLevel } from '../generated/graphql';
import type { LevelSaid } from './level-history';

export function levelLoaders(db: DataSource) {
  return {
    /** The last report of each service at or before a day. */
    levelOn: createArgumentLoader(async (services, day: string) => {
      const rows: (LevelSaid & { serviceId: string; document: string | null })[] = await db.query(
        `SELECT DISTINCT ON (service_id) service_id AS "serviceId", level, online_channel AS "onlineChannel",
                document
         FROM level_report WHERE service_id = ANY($1) AND valid_from <= $2::date
         ORDER BY service_id, valid_from DESC, id DESC`,
        [services, day],
      );
      return alignToKeys(services, rows, (row) => row.serviceId);
    }),

    /** The highest level of each procedure's services on a day. */
    procedureLevelOn: createArgumentLoader(async (procedures, day: string) => {
      const rows: { code: string; level: ServiceLevel }[] = await db.query(
        `SELECT DISTINCT ON (service.procedure_code) service.procedure_code AS code, report.level
         FROM public_service service
         CROSS JOIN LATERAL (
           SELECT level FROM level_report WHERE service_id = service.id AND valid_from <= $2::date
           ORDER BY valid_from DESC, id DESC LIMIT 1
         ) report
         WHERE service.procedure_code = ANY($1) AND report.level IS NOT NULL
         ORDER BY service.procedure_code, array_position(ARRAY['FULL', 'PARTIAL', 'INFORMATION'], report.level)`,
        [procedures, day],
      );
      return alignToKeys(procedures, rows, (row) => row.code);
    }),
  };
}
