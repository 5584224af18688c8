import { createArgumentLoader, createLoader, groupByKey } from '@lien-thong/kit/loaders';
import { keyOnLoader, keyOnSql } from '@lien-thong/kit/succession';
import type { DataSource } from 'typeorm';
import type { PublicServicesReferenceCount } from '../generated/graphql';

export interface ReferenceRow extends PublicServicesReferenceCount {
  subject: string;
}

export function agencyLoaders(db: DataSource) {
  return {
    agencyOn: keyOnLoader(db, 'agency'),
    unitOn: keyOnLoader(db, 'unit'),
    /** What refers to an agency on a day: what a merger of it moves. */
    referencesToAgency: createArgumentLoader(async (agencies, day: string) => {
      const rows: ReferenceRow[] = await db.query(
        `SELECT agency AS subject, kind, count(*)::int AS count FROM (
           SELECT 'PublicService' AS kind, ${keyOnSql('agency', 'agency_code', '$2')} AS agency FROM public_service
           UNION ALL
           SELECT 'ServiceOffering', ${keyOnSql('agency', 'agency_code', '$2')} FROM service_offering
           UNION ALL
           SELECT 'DossierStatistics', ${keyOnSql('agency', 'agency_code', '$2')} FROM dossier_statistics
           WHERE superseded_at IS NULL
         ) AS reference WHERE agency = ANY($1) GROUP BY agency, kind ORDER BY agency, kind`,
        [agencies, day],
      );
      return groupByKey(agencies, rows, (row) => row.subject);
    }),
    /** What refers to a procedure: what a repeal of it touches. */
    referencesToProcedure: createLoader(async (procedures) => {
      const rows: ReferenceRow[] = await db.query(
        `SELECT procedure AS subject, kind, count(*)::int AS count FROM (
           SELECT procedure_code AS procedure, 'PublicService' AS kind FROM public_service
           WHERE procedure_code = ANY($1)
           UNION ALL
           SELECT service.procedure_code, 'ServiceOffering'
           FROM public_service service JOIN service_offering offering ON offering.service_id = service.id
           WHERE service.procedure_code = ANY($1)
           UNION ALL
           SELECT service.procedure_code, 'ProgrammeListing'
           FROM public_service service JOIN programme_service listing ON listing.service_id = service.id
           WHERE service.procedure_code = ANY($1)
         ) AS reference GROUP BY procedure, kind ORDER BY procedure, kind`,
        [procedures],
      );
      return groupByKey(procedures, rows, (row) => row.subject);
    }),
  };
}
