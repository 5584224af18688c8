import { createHash, randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { DataSource } from 'typeorm';
import type { Cause } from '../database/unit-of-work';
import type { Logger } from '../logging';

export interface SeedContext {
  readonly db: DataSource;
  readonly cause: Cause;
}

/** Files that are applied together, through the same service that mutations use; applying them twice changes nothing. */
export interface Seed {
  readonly name: string;
  /** Paths within the service's seeds/ folder. */
  readonly files: readonly string[];
  /** Facts that come from elsewhere (a package's version, say) and make the seed new when they change. */
  readonly stamp?: string;
  readonly apply: (texts: readonly string[], context: SeedContext) => Promise<void>;
}

/** Applies each seed whose content has changed since it was last applied, in order. */
export async function runSeeds(
  db: DataSource,
  folder: string,
  seeds: readonly Seed[],
  at: Date,
  logger: Logger,
): Promise<void> {
  for (const seed of seeds) {
    const texts = await Promise.all(seed.files.map((file) => readFile(path.join(folder, file), 'utf8')));
    const hash = createHash('sha256')
      .update(JSON.stringify([seed.stamp ?? '', texts]))
      .digest('hex');
    const known = await db.query('SELECT 1 FROM seed_state WHERE seed = $1 AND content_hash = $2', [
      seed.name,
      hash,
    ]);
    if (known.length > 0) continue;
    const started = process.hrtime.bigint();
    await seed.apply(texts, { db, cause: { actor: `seed:${seed.name}`, correlationId: randomUUID(), at } });
    await db.query(
      `INSERT INTO seed_state (seed, content_hash) VALUES ($1, $2)
       ON CONFLICT (seed) DO UPDATE SET content_hash = excluded.content_hash, applied_at = now()`,
      [seed.name, hash],
    );
    const ms = Number((process.hrtime.bigint() - started) / 1_000_000n);
    logger.info({ seed: seed.name, ms }, 'seed applied');
  }
}
