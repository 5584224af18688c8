import { Client } from 'pg';
import type { ServiceConfig } from '../config';
import { databaseName } from './data-source';

// Names are listed as a Vietnamese reader expects: Đ after D, not after Z.
const VIETNAMESE_ORDER = `TEMPLATE template0 ENCODING 'UTF8' LOCALE_PROVIDER icu ICU_LOCALE 'vi' LOCALE 'C'`;
const DUPLICATE_DATABASE = '42P04';

/** Creates the service's database where it does not exist; two processes may try at once. */
export async function ensureDatabase(config: ServiceConfig, service: string): Promise<void> {
  const name = databaseName(config, service);
  const client = new Client({ connectionString: config.DATABASE_URL });
  await client.connect();
  try {
    const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
    if (found.rowCount === 0) await client.query(`CREATE DATABASE "${name}" ${VIETNAMESE_ORDER}`);
  } catch (error) {
    if ((error as { code?: string }).code !== DUPLICATE_DATABASE) throw error;
  } finally {
    await client.end();
  }
}
