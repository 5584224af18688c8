import { CodedError, kitErrors } from '../errors';
import { decodeCursor } from './cursor';

export const DEFAULT_PAGE = 20;
export const LARGEST_PAGE = 100;

/** `first` and `after` as a caller writes them. */
export interface PageInput {
  first?: number | null;
  after?: string | null;
}

/** `first` within bounds, and the sort values of the row after which the page begins. */
export interface PageRequest {
  readonly list: string;
  readonly first: number;
  readonly after: readonly string[] | null;
}

/**
 * @param list the name of the list with its filter (see listFingerprint), without the parent: it is part of the
 *   loader's arguments, and parents that differ in nothing else must share one statement.
 * @param parent the key of the entity that the list belongs to. A cursor of another list or parent is refused, because
 *   its sort values mean something else there.
 */
export function pageArguments(list: string, input: PageInput, parent = ''): PageRequest {
  const first = input.first ?? DEFAULT_PAGE;
  if (first < 1 || first > LARGEST_PAGE) {
    throw new CodedError(kitErrors.PAGE_SIZE_OUT_OF_RANGE, { value: first, most: LARGEST_PAGE });
  }
  return { list, first, after: input.after ? decodeCursor(list, parent, input.after) : null };
}
