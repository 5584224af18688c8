/** A procedure of a group of one name, with the province that made it; null where it holds for the whole country. */
export interface Variant {
  readonly code: string;
  readonly province: Place | null;
}

export interface Place {
  readonly code: string;
  readonly fullName: string;
}

const COLLATOR = new Intl.Collator('vi');

/** Stands for every province without a rule of its own. */
export const ELSEWHERE = 'khac';

/** Provinces with a rule of their own, by name. */
export function provincesOf(variants: readonly Variant[]): Place[] {
  const places = new Map(variants.flatMap(({ province }) => (province ? [[province.code, province]] : [])));
  return [...places.values()].sort((one, other) => COLLATOR.compare(one.fullName, other.fullName));
}

/** Which answer a kept province gives: itself, any other one, or none as long as nobody said where they are. */
export function answerFor(variants: readonly Variant[], kept: string | null): string | null {
  if (kept === null) return null;
  return variants.some(({ province }) => province?.code === kept) ? kept : ELSEWHERE;
}

/**
 * Those that hold where somebody hands in, and the others. The rule of a province comes before that of the country;
 * without an answer all stand as they came.
 */
export function inPlace<V extends Variant>(
  variants: readonly V[],
  answer: string | null,
): { readonly fitting: readonly V[]; readonly others: readonly V[] } {
  if (answer === null) return { fitting: [], others: variants };
  const own = variants.filter(({ province }) => province?.code === answer);
  const fitting = own.length > 0 ? own : variants.filter(({ province }) => province === null);
  return { fitting, others: variants.filter((one) => !fitting.includes(one)) };
}
