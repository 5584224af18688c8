import type { DeadlinePrecision } from '@lien-thong/kit/deadline';

export interface SetDeadline {
  readonly text: string;
  readonly precision: DeadlinePrecision;
  readonly dueOn: string | null;
  readonly directiveId: string;
  /** Day of issue of the directive; null where no source gives it. */
  readonly setOn: string | null;
  readonly document: string | null;
  readonly locator: string | null;
}

/**
 * Deadlines in the order of precedence, so that the first one governs: the newest directive overrides the older ones,
 * but only with a day (words without one move nothing), and of two days that one directive sets the earlier is safe.
 */
export function byPrecedence<D extends SetDeadline>(deadlines: readonly D[]): D[] {
  return [...deadlines].sort(
    (a, b) =>
      Number(a.dueOn === null) - Number(b.dueOn === null) ||
      compare(b.setOn ?? '', a.setOn ?? '') ||
      compare(a.dueOn ?? '', b.dueOn ?? '') ||
      compare(placeOf(a), placeOf(b)),
  );
}

/** Only so that the order of the file decides nothing. */
function placeOf({ directiveId, document, locator, text }: SetDeadline): string {
  return JSON.stringify([directiveId, document, locator, text]);
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
