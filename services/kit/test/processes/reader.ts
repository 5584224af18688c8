import { setTimeout as sleep } from 'node:timers/promises';
import { loadServiceConfig } from '../../src/config';
import { createDataSource } from '../../src/database';
import { linkEvents } from '../../src/events';
import { silentLogger } from '../../src/testing';
import { copier, copyingHandler } from '../ledger';

/** A reader as a process of its own: says `in hand` within each transaction, and takes a while to commit. */
async function main(): Promise<void> {
  const config = loadServiceConfig(process.env);
  const db = await createDataSource(copier, config).initialize();
  const slow = copyingHandler(async () => {
    process.send?.('in hand');
    await sleep(300);
  });
  const consumers = await linkEvents(copier.name, db, [slow], config, silentLogger);
  process.once('SIGTERM', () => void consumers.stop().then(() => process.exit(0)));
}

void main();
