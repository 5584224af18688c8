import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** An operation that is known before anybody sends it. */
export interface KnownOperation {
  readonly source: string;
  /** SHA-256 of the source, in hexadecimal: what Apollo's persisted queries name it by. */
  readonly hash: string;
  readonly operationName: string | null;
}

/** The operations of a folder: one of each `.graphql` file, by its name. */
export function readOperations(folder: string): KnownOperation[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.graphql'))
    .sort()
    .map((file) => {
      const source = readFileSync(path.join(folder, file), 'utf8');
      return { source, hash: createHash('sha256').update(source).digest('hex'), operationName: null };
    });
}
