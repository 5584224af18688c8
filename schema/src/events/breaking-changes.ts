import { isDeepStrictEqual } from 'node:util';
import { AUDIENCE } from '@lien-thong/kit/events';
import { readShapes, UndecidedContract, type JsonSchema } from './read-shapes';
import { unreadable } from './unreadable';

/** Contracts of events by type. */
export type Contracts = Readonly<Record<string, JsonSchema>>;

/**
 * What consumers of the released contracts could no longer read, a line for each change. Whatever a current contract
 * lets through, the released one must let through too, except for properties that it does not name: consumers pass
 * over those. What cannot be decided counts as breaking.
 */
export function breakingChanges(released: Contracts, current: Contracts): string[] {
  return Object.entries(released).flatMap(([type, was]) => {
    const is = Object.hasOwn(current, type) ? current[type] : undefined;
    const lines = is === undefined ? ['the contract was removed'] : changes(was, is);
    return lines.map((line) => `${type}: ${line}`);
  });
}

function changes(released: JsonSchema, current: JsonSchema): string[] {
  if (isDeepStrictEqual(released, current)) return [];
  const told = audienceOf(released);
  const untold = told !== undefined && audienceOf(current) !== told ? [`«${told}» are told no more`] : [];
  try {
    return [...untold, ...new Set(unreadable(readShapes(released), readShapes(current)))];
  } catch (error) {
    if (error instanceof UndecidedContract) return [`changed, and cannot be compared for ${error.message}`];
    throw error;
  }
}

function audienceOf(contract: JsonSchema): string | undefined {
  return typeof contract === 'object' ? (contract[AUDIENCE] as string | undefined) : undefined;
}
