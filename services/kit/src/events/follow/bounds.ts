import type { Bounds } from './fact-source';
import { Cursor, PlaceGone, UnknownPlace, type NextNumbers } from './place';

/** @throws PlaceGone, or UnknownPlace where a number is beyond everything that was stated. */
export function requireWithin({ begins, ends }: Bounds, numbers: NextNumbers): void {
  requireKept(begins, numbers);
  if (!new Cursor('', ends).reaches(numbers)) {
    throw new UnknownPlace('beyond everything that its source has stated');
  }
}

/**
 * A source whose first number was drawn in vain begins behind it, so a place before its first fact may count as gone though
 * nothing was: told too often is better than a gap that nobody sees.
 * @throws PlaceGone where something behind the place is not kept any more.
 */
export function requireKept(begins: NextNumbers, numbers: NextNumbers): void {
  if (!new Cursor('', numbers).reaches(begins)) throw new PlaceGone('older than what its source keeps');
}
