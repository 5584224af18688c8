import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from '../../house/house-config';

const FOLDER = path.join(ROOT, 'scripts/src/bench-gateway/graph');
const ENDING = '.graphql';

export const SUBGRAPHS: readonly string[] = readdirSync(FOLDER)
  .filter((file) => file.endsWith(ENDING))
  .map((file) => file.slice(0, -ENDING.length))
  .sort();

export function sdlOf(subgraph: string): string {
  return readFileSync(path.join(FOLDER, `${subgraph}${ENDING}`), 'utf8');
}
