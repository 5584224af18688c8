/** The kind of what a caller lacks who may not see something. */
export type Denial = 'authenticated' | 'scopes' | 'policies';

/** What a caller needs to see a type or a field. Plain data: it crosses threads. */
export interface Requirement {
  readonly kind: Denial;
  /** One of these, every name in it; of no use for `authenticated`. None at all is met by nobody. */
  readonly anyOf: readonly (readonly string[])[];
}

/** The requirements of a supergraph, each once, and who has them by place in that list. All of a place's have to be met. */
export interface AuthorisationReading {
  readonly requirements: readonly Requirement[];
  /** By name of an object, a scalar or an enum: what is needed to see anything of it. */
  readonly types: ReadonlyMap<string, readonly number[]>;
  /** By `Type.field` of objects: what is needed besides what their types need. */
  readonly fields: ReadonlyMap<string, readonly number[]>;
}

/** More combinations than anybody writes: nothing is said to follow from them. */
const MOST_COMBINATIONS = 1000;

/** Whether who meets all of some requirements meets another one for certain. */
export function follows(from: readonly Requirement[], one: Requirement): boolean {
  const same = from.filter(({ kind }) => kind === one.kind);
  if (same.length === 0) return false;
  if (one.kind === 'authenticated') return true;
  let combinations: readonly (readonly string[])[] = [[]];
  for (const { anyOf } of same) {
    combinations = combinations.flatMap((names) => anyOf.map((more) => [...names, ...more]));
    if (combinations.length > MOST_COMBINATIONS) return false;
  }
  return combinations.every((names) => one.anyOf.some((all) => all.every((name) => names.includes(name))));
}
