/** What a projection can keep of a thing, and a graph can answer. */
export type Json =
  string | number | boolean | null | undefined | readonly Json[] | { readonly [field: string]: Json };

/**
 * The same words for the same value: fields in order, and the items of a list too, for a projection keeps a list as rows
 * in no order. A field that is left out says what null says.
 */
export function canonical(value: Json): string {
  if (value === null || value === undefined) return 'null';
  if (isList(value)) return `[${value.map(canonical).sort().join(',')}]`;
  if (typeof value !== 'object') return JSON.stringify(value);
  const fields = Object.entries(value)
    .filter(([, said]) => said !== null && said !== undefined)
    .map(([name, said]) => `${JSON.stringify(name)}:${canonical(said)}`);
  return `{${fields.sort().join(',')}}`;
}

export function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}
