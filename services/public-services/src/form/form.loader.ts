import { alignToKeys, createArgumentLoader } from '@lien-thong/kit/loaders';
import type { DataSource } from 'typeorm';
import type { FormRow } from './form.entity';
import { formState } from './form.state';

export function formLoaders(db: DataSource) {
  return {
    formOf: createArgumentLoader(async (services, day: string) => {
      const rows: FormRow[] = await db.query(
        `SELECT service_id AS "serviceId", present, matches_components AS "matchesComponents",
                reported_on AS "reportedOn"
         FROM (${formState('$2')}) AS form WHERE service_id = ANY($1)`,
        [services, day],
      );
      return alignToKeys(services, rows, (row) => row.serviceId);
    }),
  };
}
