import { existsSync } from 'node:fs';
import path from 'node:path';
import { InvariantError } from '../errors';

/** The package that a file belongs to, whether it runs from src/ or from dist/. */
export function packageRoot(folder: string): string {
  let here = folder;
  while (!existsSync(path.join(here, 'package.json'))) {
    const above = path.dirname(here);
    if (above === here) throw new InvariantError(`No package.json above ${folder}`);
    here = above;
  }
  return here;
}
