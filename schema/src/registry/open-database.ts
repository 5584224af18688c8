import type { ServiceConfig } from '@lien-thong/kit/config';
import { createDataSource, ensureDatabase, type DatabaseDefinition } from '@lien-thong/kit/database';
import type { DataSource } from 'typeorm';
import { Registry1750000009000 } from './migrations/1750000009000-registry';
import { PartnerLimits1750000009100 } from './migrations/1750000009100-partner-limits';
import { FieldPresence1750000029000 } from './migrations/1750000029000-field-presence';

export const REGISTRY_DATABASE: DatabaseDefinition = {
  name: 'registry',
  entities: [],
  migrations: [Registry1750000009000, PartnerLimits1750000009100, FieldPresence1750000029000],
};

/** The registry's own database, made and migrated where it is not. */
export async function openRegistryDatabase(config: ServiceConfig): Promise<DataSource> {
  await ensureDatabase(config, REGISTRY_DATABASE.name);
  const db = await createDataSource(REGISTRY_DATABASE, config).initialize();
  try {
    await db.runMigrations({ transaction: 'each' });
    return db;
  } catch (error) {
    await db.destroy();
    throw error;
  }
}
