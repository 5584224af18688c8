import { versionLoader } from '@lien-thong/kit/commands';
import { alignToKeys, createArgumentLoader, createLoader } from '@lien-thong/kit/loaders';
import type { DataSource } from 'typeorm';
import type { PaymentAccountRow } from './payment.entity';

export function paymentLoaders(db: DataSource) {
  return {
    paymentAccountVersion: versionLoader(db, 'PaymentAccount'),
    paymentAccountOf: createArgumentLoader(async (agencies, day: string) => {
      const rows: PaymentAccountRow[] = await db.query(
        `SELECT DISTINCT ON (agency_code) agency_code AS "agencyCode", present, reported_on AS "reportedOn",
                document, locator
         FROM payment_account_report WHERE agency_code = ANY($1) AND reported_on <= $2::date
         ORDER BY agency_code, reported_on DESC, id DESC`,
        [agencies, day],
      );
      return alignToKeys(agencies, rows, (row) => row.agencyCode);
    }),
    /** True where some report counts dossiers paid online; null where none says. */
    paidOnline: createLoader(async (services) => {
      const rows: { service: string }[] = await db.query(
        `SELECT DISTINCT service_id AS service FROM dossier_statistics
         WHERE service_id = ANY($1) AND superseded_at IS NULL AND basis <> 'SAMPLE' AND paid_online > 0`,
        [services],
      );
      return alignToKeys(services, rows, (row) => row.service).map((row) => (row ? true : null));
    }),
  };
}
