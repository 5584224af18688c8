import path from 'node:path';
import { PORT_OFFSETS } from '@lien-thong/kit/config';
import { Client } from 'pg';
import { startChild, type Child } from './child';
import { databaseProblem } from './failures';
import type { HouseConfig } from './house-config';
import { HouseProblem } from './problem';

const OLDEST = 150_000;

/** Starts the embedded server as a child. */
export function startEmbedded(config: HouseConfig): Child {
  return startChild({
    name: 'postgres',
    script: path.join(__dirname, 'postgres/keeper.js'),
    args: [path.join(config.dataFolder, 'postgres'), String(config.portBase + PORT_OFFSETS.postgres)],
    env: config.env,
    logFile: path.join(config.logFolder, 'postgres.log'),
  });
}

/** Asks the server of DATABASE_URL before anything leans on it, so that what is wrong is said once and plainly. */
export async function requireServer(url: string): Promise<void> {
  let version: number;
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
    version = Number((await client.query('SHOW server_version_num')).rows[0].server_version_num);
  } catch (error) {
    throw databaseProblem(error, url);
  } finally {
    await client.end().catch(() => undefined);
  }
  if (version < OLDEST) {
    throw new HouseProblem(
      `The server of DATABASE_URL is PostgreSQL ${Math.floor(version / 10_000)}; 15 or newer is needed. Unset DATABASE_URL to use the embedded PostgreSQL 18.`,
    );
  }
}
