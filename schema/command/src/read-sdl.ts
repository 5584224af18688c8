import { existsSync, readFileSync } from 'node:fs';
import { CommandError } from './command-error';

/** @throws CommandError where there is no such file. */
export function readSdl(schema: string): string {
  if (!existsSync(schema))
    throw new CommandError(`${schema} does not exist; --schema names the file of the SDL`);
  return readFileSync(schema, 'utf8');
}
