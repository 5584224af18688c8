/**
 * What an SDL may say of who sees a field, to the letter of the version: the gateway enforces exactly these, the registry
 * takes exactly these, and whoever reads a supergraph has to say that it knows them.
 */
export const SECURITY_SPECIFICATIONS = [
  'https://specs.apollo.dev/authenticated/v0.1',
  'https://specs.apollo.dev/requiresScopes/v0.1',
  'https://specs.apollo.dev/policy/v0.1',
] as const;
