import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { JsonSchema } from './read-shapes';
import type { Contracts } from './breaking-changes';

const FOLDER = 'schema/events';

/** Every contract of the last release, in one file that is written by `npm run release:events` only. */
export const RELEASED = 'schema/released/events.json';

/** The contracts as they stand in the checkout. */
export function currentContracts(checkout: string): Contracts {
  const folder = path.join(checkout, FOLDER);
  const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
  return Object.fromEntries(
    files
      .sort()
      .map((file) => [path.basename(file, '.json'), readJson(path.join(folder, file)) as JsonSchema]),
  );
}

/** The contracts of the last release; none before the first one. */
export function releasedContracts(checkout: string): Contracts {
  const file = path.join(checkout, RELEASED);
  return existsSync(file) ? (readJson(file) as Contracts) : {};
}

export function writeReleased(checkout: string, contracts: Contracts): void {
  const file = path.join(checkout, RELEASED);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(contracts, null, 2)}\n`);
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'));
}
