import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { Client } from 'pg';
import type { DataSource } from 'typeorm';
import { loadServiceConfig, type ServiceConfig } from '../config';
import { createDataSource, databaseName, ensureDatabase } from '../database';
import { runSeeds } from '../seeds';
import type { ServiceDefinition } from '../subgraph';
import { silentLogger } from './silent-logger';
import { StatementCounter } from './statement-counter';

/** The test server's address comes from the run (TEST_DATABASE_URL); every test file gets databases of its own. */
export function testConfig(overrides: Record<string, string> = {}): ServiceConfig {
  return loadServiceConfig({
    DATABASE_URL: process.env.TEST_DATABASE_URL,
    DATABASE_PREFIX: `t${randomBytes(5).toString('hex')}`,
    LOG_LEVEL: 'silent',
    GATEWAY_KEY: 'a key that only this test knows, 32+',
    ...overrides,
  });
}

export interface TestDatabase {
  readonly config: ServiceConfig;
  readonly db: DataSource;
  readonly statements: StatementCounter;
  /** Applies the service's real seeds. */
  seed(at?: Date): Promise<void>;
  drop(): Promise<void>;
}

/** A migrated, empty database of one service on the real server, whose statements are counted. */
export async function createTestDatabase<L, C>(
  definition: ServiceDefinition<L, C>,
  config: ServiceConfig = testConfig(),
): Promise<TestDatabase> {
  await ensureDatabase(config, definition.name);
  const statements = new StatementCounter();
  const db = await createDataSource(definition, config, statements).initialize();
  await db.runMigrations({ transaction: 'each' });
  return {
    config,
    db,
    statements,
    seed: (at = new Date()) =>
      runSeeds(db, path.join(definition.root, 'seeds'), definition.seeds, at, silentLogger),
    async drop() {
      await db.destroy();
      await dropDatabase(config, definition.name);
    },
  };
}

export async function dropDatabase(config: ServiceConfig, service: string): Promise<void> {
  const client = new Client({ connectionString: config.DATABASE_URL });
  await client.connect();
  await client.query(`DROP DATABASE IF EXISTS "${databaseName(config, service)}" WITH (FORCE)`);
  await client.end();
}
