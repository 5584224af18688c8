import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { CommandError } from './command-error';

/** What describes a subgraph in its own folder; an option of the command goes before it. */
export const DESCRIPTION = 'subgraph.json';

const described = z.strictObject({
  name: z.string().optional(),
  partner: z.string().optional(),
  address: z.string().optional(),
  contact: z.string().optional(),
  schema: z.string().optional(),
  start: z.string().optional(),
});

export type SubgraphDescription = z.output<typeof described>;

/** Nothing where the folder has no description. @throws CommandError where it cannot be read. */
export function readDescription(folder: string): SubgraphDescription {
  const file = path.join(folder, DESCRIPTION);
  if (!existsSync(file)) return {};
  try {
    return described.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    throw new CommandError(`${file} cannot be read: ${(error as Error).message}`);
  }
}

/** @throws CommandError where nothing gives it. */
export function required(given: string | undefined, option: string): string {
  if (!given) throw new CommandError(`--${option} is missing, and ${DESCRIPTION} gives none`);
  return given;
}
