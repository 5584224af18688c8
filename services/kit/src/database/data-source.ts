import 'reflect-metadata';
import {
  DataSource,
  type EntitySchema,
  type Logger as TypeOrmLogger,
  type MigrationInterface,
} from 'typeorm';
import { types } from 'pg';
import type { ServiceConfig } from '../config';
import { Foundation1750000000000 } from './foundation';
import { Succession1750000000100 } from './key-succession';
import { RelayTables1750000000200 } from './relay-tables';

// A day is a day: as text it never passes through a time zone.
const DATE_OID = 1082;
types.setTypeParser(DATE_OID, (text) => text);

export interface DatabaseDefinition {
  readonly name: string;
  readonly entities: readonly (EntitySchema | (new () => object))[];
  readonly migrations: readonly (new () => MigrationInterface)[];
}

export function databaseName(config: Pick<ServiceConfig, 'DATABASE_PREFIX'>, service: string): string {
  return `${config.DATABASE_PREFIX}_${service.replaceAll('-', '_')}`;
}

/** The URL of one service's database on the server that DATABASE_URL names. */
export function databaseUrl(
  config: Pick<ServiceConfig, 'DATABASE_PREFIX' | 'DATABASE_URL'>,
  service: string,
): string {
  const url = new URL(config.DATABASE_URL);
  url.pathname = `/${databaseName(config, service)}`;
  return url.toString();
}

/** A data source with the kit's tables before the service's own; the schema is only ever changed by migrations. */
export function createDataSource(
  definition: DatabaseDefinition,
  config: ServiceConfig,
  logger?: TypeOrmLogger,
): DataSource {
  return new DataSource({
    type: 'postgres',
    url: databaseUrl(config, definition.name),
    applicationName: `lien-thong ${definition.name}`,
    poolSize: config.DATABASE_POOL,
    entities: [...definition.entities],
    migrations: [
      Foundation1750000000000,
      Succession1750000000100,
      RelayTables1750000000200,
      ...definition.migrations,
    ],
    migrationsTableName: 'migration',
    synchronize: false,
    logging: logger ? ['query'] : false,
    ...(logger && { logger }),
  });
}
