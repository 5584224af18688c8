import { CodedError } from '@lien-thong/kit/errors';
import { factErrors } from './fact-errors';

const SCOPE = 'facts:';

/** What somebody asks for, and may have. */
export interface Choice {
  /** Types that callers may be told at all. */
  readonly open: readonly string[];
  /** Types, or what they begin with up to a dot; null asks for all that the scopes allow. */
  readonly asked: readonly string[] | null;
  readonly scopes: readonly string[];
}

/**
 * A type that nobody may be told is refused like one that does not exist: nothing tells that it is there.
 * @returns at least one type.
 * @throws FACTS_TYPE_UNKNOWN, or FACTS_SCOPE_MISSING with the scope that would do.
 */
export function chosenTypes({ open, asked, scopes }: Choice): ReadonlySet<string> {
  const granted = scopes.filter((scope) => scope.startsWith(SCOPE)).map((scope) => scope.slice(SCOPE.length));
  const mayRead = (type: string) => granted.some((name) => covers(name, type));
  if (asked === null) {
    const types = open.filter(mayRead);
    if (types.length === 0) throw new CodedError(factErrors.SCOPE_MISSING, { scope: `${SCOPE}…` });
    return new Set(types);
  }
  const types = asked.flatMap((name) => {
    const named = open.filter((type) => covers(name, type));
    if (named.length === 0) throw new CodedError(factErrors.TYPE_UNKNOWN, { type: name });
    if (!named.every(mayRead)) throw new CodedError(factErrors.SCOPE_MISSING, { scope: `${SCOPE}${name}` });
    return named;
  });
  return new Set(types);
}

function covers(name: string, type: string): boolean {
  return type === name || type.startsWith(`${name}.`);
}
