import type { Logger } from '@lien-thong/kit/logging';
import type { DataSource, EntityManager } from 'typeorm';
import type { AddressSettings } from '../policy';
import type { HouseGraph } from './house-graph';

/** What every command of the registry works with. */
export interface Registry {
  readonly db: DataSource;
  readonly house: HouseGraph;
  readonly addresses: AddressSettings;
  readonly now: () => Date;
  readonly logger: Logger;
}

const LOCK = 7_001_001;

/**
 * One change at a time, across every process of the registry: each is composed with what the one before left, so that
 * of two at one moment none is lost. Released with the transaction.
 */
export async function oneAtATime(manager: EntityManager): Promise<void> {
  await manager.query('SELECT pg_advisory_xact_lock($1)', [LOCK]);
}
