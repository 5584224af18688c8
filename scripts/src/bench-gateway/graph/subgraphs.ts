import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from '../../house/house-config';

const FOLDER = path.join(ROOT, 'scripts/src/bench-gateway/graph');
const ENDING = '.graphql';

export const SUBGRAPHS: readonly string[] = readdirSync(FOLDER)
  .filter((file) => file.endsWith(ENDING))
  .map((file) => file.slice(0, -ENDING.length))
  .sort();

/** What a subgraph says, and what all say alike. */
export function sdlOf(subgraph: string): string {
  return [subgraph, 'shared/caching']
    .map((name) => readFileSync(path.join(FOLDER, `${name}${ENDING}`), 'utf8'))
    .join('\n');
}
