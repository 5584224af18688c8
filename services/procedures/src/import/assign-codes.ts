/** One record of a catalogue that wants a code. */
export interface Claim {
  readonly key: string;
  /** As printed, without spaces around it. */
  readonly code: string;
  /** Compared form of the name, with the agency as printed: what a procedure is known by besides its code. */
  readonly likeness: string;
  readonly agency: string | null;
  readonly publishedAt: number | null;
  readonly updatedAt: number | null;
}

/** A code that an earlier import gave to a record: it never changes, because others refer to it. */
export interface Holder {
  readonly key: string;
  readonly code: string;
  readonly printedCode: string;
  readonly likeness: string;
}

/**
 * The code of each record, by its key. A code that two records claim stays with the older one; the other is
 * `<code>@<agency code>`, with a number behind it where that is taken too. A record that comes again keeps what it has,
 * also where the portal has published it anew under another identifier.
 */
export function assignCodes(claims: readonly Claim[], holders: readonly Holder[]): Map<string, string> {
  const taken = new Set(holders.map(({ code }) => code));
  const codes = new Map(republished(claims, holders).map(({ key, code }) => [key, code]));
  for (const claim of [...claims].sort(olderFirst)) {
    if (codes.has(claim.key)) continue;
    const code = freeCode(claim, taken);
    codes.set(claim.key, code);
    taken.add(code);
  }
  return codes;
}

/** The codes that several different records of one catalogue, or a record and an earlier one, claim. */
export function contestedCodes(claims: readonly Claim[], holders: readonly Holder[]): Set<string> {
  const keys = new Map<string, string>();
  const contested = new Set<string>();
  for (const { key, code } of [
    ...holders.map((held) => ({ key: held.key, code: held.printedCode })),
    ...claims,
  ]) {
    if ((keys.get(code) ?? key) !== key) contested.add(code);
    keys.set(code, key);
  }
  return contested;
}

/** A record that is gone, and one with its code, name and agency under a new identifier, are one procedure. */
function republished(claims: readonly Claim[], holders: readonly Holder[]): Holder[] {
  const known = new Set(holders.map(({ key }) => key));
  const present = new Set(claims.map(({ key }) => key));
  const fresh = new Map(
    claims
      .filter(({ key }) => !known.has(key))
      .map((claim) => [`${claim.code} ${claim.likeness}`, claim.key]),
  );
  return holders.map((holder) => {
    if (present.has(holder.key)) return holder;
    return { ...holder, key: fresh.get(`${holder.printedCode} ${holder.likeness}`) ?? holder.key };
  });
}

function freeCode({ code, agency, key }: Claim, taken: ReadonlySet<string>): string {
  if (!taken.has(code)) return code;
  const other = `${code}@${agency ?? key}`;
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? other : `${other}-${number}`;
    if (!taken.has(candidate)) return candidate;
  }
}

/** A record without a date counts as the newest: nothing says that it was there first. */
function olderFirst(a: Claim, b: Claim): number {
  return (
    difference(a.publishedAt, b.publishedAt) ||
    difference(a.updatedAt, b.updatedAt) ||
    (a.key < b.key ? -1 : Number(a.key > b.key))
  );
}

function difference(a: number | null, b: number | null): number {
  if (a === b) return 0;
  return (a ?? Infinity) < (b ?? Infinity) ? -1 : 1;
}
