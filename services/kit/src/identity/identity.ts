/** What a caller may be allowed to do besides reading what is public. */
export const ROLES = {
  /** Writes what its own agency owns. */
  AGENCY_EDITOR: 'agency-editor',
  /** Keeps the national registers: writes for every agency, merges bodies and units. */
  REGISTRAR: 'registrar',
} as const;

export type Role = (typeof ROLES)[keyof typeof ROLES];

/** Who asks, as the gateway has verified it. */
export interface Identity {
  /** Null for an anonymous caller. */
  readonly subject: string | null;
  /** Code of the agency that the caller acts for. */
  readonly agency: string | null;
  readonly roles: readonly Role[];
  /** What the token was issued for, by its `scope` claim; left out where it names nothing. */
  readonly scopes?: readonly string[];
}

export const ANONYMOUS: Identity = { subject: null, agency: null, roles: [] };

/** Who a verified token or seal speaks of. What its claims do not say in the expected form is not granted. */
export function identityOf(claims: Readonly<Record<string, unknown>>): Identity {
  if (typeof claims.sub !== 'string' || claims.sub === '') return ANONYMOUS;
  const scopes = typeof claims.scope === 'string' ? claims.scope.split(' ').filter(Boolean) : [];
  return {
    subject: claims.sub,
    agency: typeof claims.agency === 'string' ? claims.agency : null,
    roles: Array.isArray(claims.roles) ? claims.roles.filter(isRole) : [],
    ...(scopes.length > 0 && { scopes }),
  };
}

export function isRole(text: unknown): text is Role {
  return Object.values<unknown>(ROLES).includes(text);
}
