import { InvariantError } from './invariant-error';

export type Locale = 'vi' | 'en';

/** What a person reads: what happened, and what to do about it. `{name}` is filled from the error's details. */
export interface ErrorDefinition {
  readonly code: string;
  readonly message: Readonly<Record<Locale, string>>;
  readonly remedy: Readonly<Record<Locale, string>>;
}

type Texts = Omit<ErrorDefinition, 'code'>;

const CATALOGUE = new Map<string, ErrorDefinition>();

/** Adds a domain's errors to the closed list. Every code begins with the domain's prefix and exists once. */
export function defineErrors<K extends string>(
  prefix: string,
  texts: Record<K, Texts>,
): Record<K, ErrorDefinition> {
  const defined = {} as Record<K, ErrorDefinition>;
  for (const [name, text] of Object.entries<Texts>(texts)) {
    const code = `${prefix}_${name}`;
    if (CATALOGUE.has(code)) throw new InvariantError(`The error code ${code} is defined twice`);
    const definition = { code, ...text };
    CATALOGUE.set(code, definition);
    defined[name as K] = definition;
  }
  return defined;
}

export function allErrors(): ErrorDefinition[] {
  return [...CATALOGUE.values()].sort((a, b) => (a.code < b.code ? -1 : 1));
}

export function errorByCode(code: string): ErrorDefinition | undefined {
  return CATALOGUE.get(code);
}
