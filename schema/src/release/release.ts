import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { buildSchema, parse, validate, type GraphQLSchema } from 'graphql';
import type { OperationInUse } from '../breaking';
import { unannouncedChanges } from './unannounced-changes';

/** The API of the last release, in a file that is written by `npm run release:graph` only. */
export const RELEASED = 'schema/released/api.graphql';
const CURRENT = 'schema/api.graphql';

/** What a checkout changes that its clients could not have known of, and operations of the house that no longer fit. */
export async function brokenIn(
  checkout: string,
  operations: readonly OperationInUse[],
  today: string,
): Promise<string[]> {
  const current = read(checkout, CURRENT);
  const unfit = operations.flatMap(({ name, source }) =>
    validate(current, parse(source)).map(({ message }) => `schema/operations/${name}.graphql: ${message}`),
  );
  // Before the first release nothing can break.
  if (!existsSync(path.join(checkout, RELEASED))) return unfit;
  return [...(await unannouncedChanges(read(checkout, RELEASED), current, today)), ...unfit];
}

/** Makes the API as it stands the released one, unless that breaks somebody. @returns what it breaks. */
export async function release(
  checkout: string,
  operations: readonly OperationInUse[],
  today: string,
): Promise<string[]> {
  const broken = await brokenIn(checkout, operations, today);
  if (broken.length > 0) return broken;
  const file = path.join(checkout, RELEASED);
  mkdirSync(path.dirname(file), { recursive: true });
  const sdl = readFileSync(path.join(checkout, CURRENT), 'utf8').replace(/^#.*\n/, '');
  writeFileSync(file, `# Written by \`npm run release:graph\`; never edited by hand.\n${sdl}`);
  return [];
}

function read(checkout: string, file: string): GraphQLSchema {
  return buildSchema(readFileSync(path.join(checkout, file), 'utf8'), { assumeValid: true });
}
