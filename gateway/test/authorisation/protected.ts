const LINKS = ['authenticated', 'requiresScopes', 'policy'].map(
  (name) => `@link(url: "https://specs.apollo.dev/${name}/v0.1", for: SECURITY)`,
);
const DEFINITIONS = `
directive @authenticated on FIELD_DEFINITION | OBJECT | INTERFACE | SCALAR | ENUM
directive @requiresScopes(scopes: [[requiresScopes__Scope!]!]!) on FIELD_DEFINITION | OBJECT | INTERFACE | SCALAR | ENUM
directive @policy(policies: [[policy__Policy!]!]!) on FIELD_DEFINITION | OBJECT | INTERFACE | SCALAR | ENUM
scalar requiresScopes__Scope
scalar policy__Policy
`;

/** A supergraph as composition would have written it if the first of each of some texts had a directive behind it. */
export function protectedIn(supergraphSdl: string, directives: Readonly<Record<string, string>>): string {
  let sdl = supergraphSdl.replace('schema\n', `schema\n  ${LINKS.join('\n  ')}\n`) + DEFINITIONS;
  for (const [text, directive] of Object.entries(directives)) {
    if (!sdl.includes(text)) throw new RangeError(`The supergraph does not say ${text}`);
    sdl = sdl.replace(text, `${text} ${directive}`);
  }
  return sdl;
}
