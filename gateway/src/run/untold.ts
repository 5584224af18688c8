import type { GraphQLError } from 'graphql';
import type { Violation } from '../answer';

type Path = readonly (string | number)[];

/** A null that an error at its place, above or beneath it explains needs no second error; one of no place explains none. */
export function untold(
  violations: readonly Violation[],
  errors: readonly GraphQLError[],
): readonly Violation[] {
  if (violations.length === 0 || errors.length === 0) return violations;
  // Both may be as many as the answer has values: every place is looked up, none is compared with all others.
  const places = errors.flatMap(({ path }) => (path && path.length > 0 ? [path] : []));
  const told = new Set(places.map(keyOf));
  const above = new Set(places.flatMap(beginnings));
  return violations.filter(
    ({ path }) => !above.has(keyOf(path)) && !beginnings(path).some((beginning) => told.has(beginning)),
  );
}

/** The keys of a path and of everything above it. */
function beginnings(path: Path): string[] {
  return [...path, null].map((_, length) => keyOf(path.slice(0, length)));
}

function keyOf(path: Path): string {
  return JSON.stringify(path);
}
