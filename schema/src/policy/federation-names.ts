/** Directives of the federation specification that a subgraph may be written with, whatever each rule says of where. */
export const FEDERATION_DIRECTIVES: ReadonlySet<string> = new Set([
  'key',
  'external',
  'requires',
  'provides',
  'shareable',
  'extends',
  'tag',
  'inaccessible',
  'override',
  'interfaceObject',
  'composeDirective',
  'authenticated',
  'requiresScopes',
  'policy',
  'context',
  'fromContext',
  'cost',
  'listSize',
  'link',
]);

/** GraphQL's own. */
export const GRAPHQL_DIRECTIVES: ReadonlySet<string> = new Set(['deprecated', 'specifiedBy', 'oneOf']);

export const SECURITY_DIRECTIVES: ReadonlySet<string> = new Set([
  'authenticated',
  'requiresScopes',
  'policy',
]);

export const ROOT_TYPES: ReadonlySet<string> = new Set(['Query', 'Mutation', 'Subscription']);

/** Types and fields that servers print beside their own SDL; composition makes them itself. */
export function isMachinery(name: string): boolean {
  return /^(_Any|_Service|_Entity|_FieldSet|FieldSet|_entities|_service|(federation|link|core|join)__.*)$/.test(
    name,
  );
}

/** `federation__key` is `key`: whoever does not import a directive calls it so. */
export function plainDirectiveName(name: string): string {
  return name.replace(/^federation__/, '');
}
