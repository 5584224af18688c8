import path from 'node:path';
import type { DataSource } from 'typeorm';
import type { ServiceConfig } from '../config';
import { createDataSource, ensureDatabase } from '../database';
import { linkEvents, type EventLink } from '../events';
import type { Logger } from '../logging';
import { startDaily } from '../schedule';
import { runSeeds } from '../seeds';
import type { ServiceDefinition } from './service-definition';

/** A service without its HTTP side: the database up to date, seeded, and its handlers running. */
export interface OpenService {
  readonly db: DataSource;
  readonly consumers: EventLink;
  close(): Promise<void>;
}

/** @param now dates the seeds and the daily work; a test that lives on another day gives its own. */
export async function openService<L, C>(
  definition: ServiceDefinition<L, C>,
  config: ServiceConfig,
  logger: Logger,
  now: () => Date = () => new Date(),
): Promise<OpenService> {
  await ensureDatabase(config, definition.name);
  const db = await createDataSource(definition, config).initialize();
  try {
    await db.runMigrations({ transaction: 'each' });
    if (config.SEED === 'on') {
      await runSeeds(db, path.join(definition.root, 'seeds'), definition.seeds, now(), logger);
    }
    const consumers = await linkEvents(definition.name, db, definition.handlers, config, logger);
    const daily = startDaily(db, definition.daily ?? [], logger, now);
    return {
      db,
      consumers,
      async close() {
        await daily.stop();
        await consumers.stop();
        await db.destroy();
      },
    };
  } catch (error) {
    await db.destroy();
    throw error;
  }
}
