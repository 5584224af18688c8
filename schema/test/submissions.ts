import type { Submission } from '../src/policy';

/** What servers of partners begin their SDL with. */
export const LINK = `extend schema @link(
  url: "https://specs.apollo.dev/federation/v2.9"
  import: ["@key", "@external", "@requires", "@provides", "@shareable", "@override", "@tag", "@inaccessible",
    "@interfaceObject", "@composeDirective", "@authenticated", "@requiresScopes", "@policy"]
)
`;

export const RIGHTS = { prefix: 'pakn', hosts: ['pakn.example.vn', '*.pakn.example.vn', '127.0.0.1'] };

/** An entity of its own, a field of another's, data issues: what a partner may. */
export const GOOD_SDL = `${LINK}
type Query {
  "Phản ánh, kiến nghị by its id."
  paknReport(id: ID!): PaknReport
}
"Phản ánh, kiến nghị."
type PaknReport @key(fields: "id") {
  id: ID!
  title: String!
  agency: Agency
  draft: String @tag(name: "internal")
}
type Agency @key(fields: "code") {
  code: ID!
  "How many reports wait for an answer."
  paknOpenReports: Int
}
`;

export const GOOD: Submission = {
  name: 'phan-anh',
  sdl: GOOD_SDL,
  address: 'http://127.0.0.1:9/graphql',
};

/** One fault in what would else be taken, and the code with which it is refused. */
export interface BadSubmission {
  readonly fault: string;
  readonly code: string;
  readonly submission: Submission;
}

function sdl(fault: string, code: string, text: string): BadSubmission {
  return { fault, code, submission: { ...GOOD, sdl: text } };
}

/** The good one and something more. */
function more(fault: string, code: string, text: string): BadSubmission {
  return sdl(fault, code, `${GOOD_SDL}${text}`);
}

/** The good one with a part written otherwise. */
function instead(fault: string, code: string, part: string, other: string): BadSubmission {
  return sdl(fault, code, GOOD_SDL.replace(part, other));
}

function named(fault: string, code: string, name: string): BadSubmission {
  return { fault, code, submission: { ...GOOD, name } };
}

function at(fault: string, code: string, address: string): BadSubmission {
  return { fault, code, submission: { ...GOOD, address } };
}

const OPEN = 'paknOpenReports: Int';
const TITLE = 'title: String!';
const CODE = '  code: ID!\n';

/** Refused for what they are, whatever the address leads to. */
export const BAD_SUBMISSIONS: readonly BadSubmission[] = [
  sdl('no GraphQL at all', 'SUBMISSION_SDL_SYNTAX', 'hello there'),
  instead('a brace that is never closed', 'SUBMISSION_SDL_SYNTAX', '}\n"Phản', '\n"Phản'),
  sdl('nothing', 'SUBMISSION_SDL_SYNTAX', ''),
  more('an operation beside the types', 'SUBMISSION_SDL_NOT_DEFINITIONS', '{ paknReport(id: 1) { id } }'),
  more('more bytes than a graph has', 'SUBMISSION_SDL_TOO_LARGE', `# ${'x'.repeat(600_000)}`),
  more('more words than a graph has', 'SUBMISSION_SDL_TOO_COMPLEX', `enum PaknE { ${'A '.repeat(70_000)} }`),
  more('a control character', 'SUBMISSION_SDL_CONTROL_CHARACTER', '# \u0000'),
  more('a sign that turns the direction of reading', 'SUBMISSION_SDL_CONTROL_CHARACTER', '# \u202e'),
  named('a name with a line break', 'SUBMISSION_NAME_MALFORMED', 'phan\nanh'),
  named('a name that leaves its folder', 'SUBMISSION_NAME_MALFORMED', '../phan-anh'),
  named('a name in capitals', 'SUBMISSION_NAME_MALFORMED', 'PhanAnh'),
  named('the name of a subgraph of the house', 'SUBMISSION_NAME_RESERVED', 'agencies'),
  named('a name that means something else', 'SUBMISSION_NAME_RESERVED', 'internal'),
  at('an address that is none', 'SUBMISSION_ADDRESS_MALFORMED', 'pakn'),
  at('an address of a file', 'SUBMISSION_ADDRESS_MALFORMED', 'file:///etc/passwd'),
  at('an address with a password', 'SUBMISSION_ADDRESS_WITH_CREDENTIALS', 'https://a:b@pakn.example.vn/'),
  at('a host that is not on the list', 'SUBMISSION_ADDRESS_NOT_LISTED', 'https://evil.example.vn/graphql'),
  at(
    'a host that only ends like one',
    'SUBMISSION_ADDRESS_NOT_LISTED',
    'https://evilpakn.example.vn/graphql',
  ),
  instead('a federation of the first generation', 'POLICY_FEDERATION_VERSION', 'v2.9', 'v1.0'),
  instead('a federation of times to come', 'POLICY_FEDERATION_VERSION', 'v2.9', 'v2.99'),
  more(
    'a link to another specification',
    'POLICY_LINK_FOREIGN',
    'extend schema @link(url: "https://specs.apollo.dev/connect/v0.1")',
  ),
  instead(
    'a directive under another name',
    'POLICY_LINK_RENAMED',
    '"@override"',
    '{ name: "@override", as: "@mine" }',
  ),
  more(
    'a root type under another name',
    'POLICY_ROOT_RENAMED',
    'extend schema { mutation: PaknCommands } type PaknCommands { agency: Int }',
  ),
  instead('an unknown directive', 'POLICY_DIRECTIVE_UNKNOWN', TITLE, `${TITLE} @secret`),
  more('a directive for operations', 'POLICY_DIRECTIVE_DEFINED', 'directive @paknSkip on FIELD'),
  more(
    'a directive of its own in the whole graph',
    'POLICY_COMPOSE_DIRECTIVE',
    'extend schema @composeDirective(name: "@pakn")',
  ),
  instead("a key of another's that needs a token", 'POLICY_SECURITY_FOREIGN', CODE, `${CODE} @authenticated`),
  instead(
    "an entity of another's that needs a scope",
    'POLICY_SECURITY_FOREIGN',
    'type Agency @key(fields: "code")',
    'type Agency @key(fields: "code") @requiresScopes(scopes: [["a"]])',
  ),
  more(
    'a query of everybody that needs a policy',
    'POLICY_SECURITY_FOREIGN',
    'extend type Query @policy(policies: [["a"]]) { paknOther: Int }',
  ),
  instead(
    "@override of another's field",
    'POLICY_OVERRIDE',
    OPEN,
    `${OPEN} name: String! @override(from: "agencies")`,
  ),
  instead(
    '@override by its long name',
    'POLICY_OVERRIDE',
    OPEN,
    `${OPEN} name: String! @federation__override(from: "agencies")`,
  ),
  instead(
    '@interfaceObject',
    'POLICY_INTERFACE_OBJECT',
    'type PaknReport @key',
    'type PaknReport @interfaceObject @key',
  ),
  instead(
    "@provides of another's field",
    'POLICY_PROVIDES',
    'agency: Agency',
    'agency: Agency @provides(fields: "name")',
  ),
  instead('a field of its own that others may answer', 'POLICY_SHAREABLE', TITLE, `${TITLE} @shareable`),
  instead("@inaccessible at another's key", 'POLICY_HIDES_FOREIGN', CODE, '  code: ID! @inaccessible\n'),
  instead(
    "@inaccessible at another's type",
    'POLICY_HIDES_FOREIGN',
    'type Agency',
    'type Agency @inaccessible',
  ),
  instead(
    "a tag at another's type",
    'POLICY_HIDES_FOREIGN',
    'type Agency',
    'type Agency @tag(name: "internal")',
  ),
  instead('a tag that nobody reads', 'POLICY_TAG_UNKNOWN', 'internal', 'secret'),
  instead(
    "a word on how long another's type is kept",
    'POLICY_DIRECTIVE_NOT_ALLOWED',
    'type Agency',
    'directive @cacheControl(maxAge: Int) on OBJECT type Agency @cacheControl(maxAge: 9)',
  ),
  more('a stolen value type', 'POLICY_TYPE_STOLEN', 'type AgencyAlias { text: String }'),
  instead('an entity without a key', 'POLICY_TYPE_STOLEN', 'type Agency @key(fields: "code")', 'type Agency'),
  more(
    'an entity as another kind of type',
    'POLICY_TYPE_STOLEN',
    'interface Procedure @key(fields: "code") { code: ID! }',
  ),
  more('an enum of another with a value more', 'POLICY_ENUM_CHANGED', 'extend enum AgencyKind { PAKN }'),
  more('an input of another with a field more', 'POLICY_INPUT_CHANGED', 'input AgencyFilter { pakn: Int! }'),
  more(
    'a shared type with a field less',
    'POLICY_SHARED_CHANGED',
    'type PageInfo @shareable { hasNextPage: Boolean! }',
  ),
  instead(
    'a key that the entity does not have',
    'POLICY_KEY_FOREIGN',
    'type Agency @key(fields: "code")',
    'type Agency @key(fields: "code") @key(fields: "name")',
  ),
  more(
    "an interface for another's entity",
    'POLICY_INTERFACE_ADDED',
    'interface PaknCoded { code: ID! } type Procedure implements PaknCoded @key(fields: "code") { code: ID! }',
  ),
  instead('a field that another answers', 'POLICY_FIELD_STOLEN', OPEN, `${OPEN} name: String!`),
  instead(
    'a root field that another answers',
    'POLICY_FIELD_STOLEN',
    'type Query {',
    'type Query { agency(code: ID!): Agency',
  ),
  more('a type without prefix', 'POLICY_TYPE_UNPREFIXED', 'type Report { id: ID! }'),
  more('a type whose prefix is part of a word', 'POLICY_TYPE_UNPREFIXED', 'type Paknife { id: ID! }'),
  instead('a root field without prefix', 'POLICY_ROOT_FIELD_UNPREFIXED', 'paknReport(', 'report('),
  more(
    'a mutation without prefix',
    'POLICY_ROOT_FIELD_UNPREFIXED',
    'type Mutation { report(title: String): ID }',
  ),
  instead("a field without prefix for another's entity", 'POLICY_FIELD_UNPREFIXED', OPEN, 'openReports: Int'),
  instead("a field of another's entity that is never null", 'POLICY_FIELD_NON_NULL', OPEN, `${OPEN}!`),
  instead(
    "another's entity that is never null",
    'POLICY_FIELD_NON_NULL',
    'agency: Agency',
    'agency: Agency!',
  ),
  more(
    'data issues under the name of another',
    'POLICY_DATA_ISSUES',
    'extend type Query { dataIssues(kind: String, agency: ID): DataIssues @shareable } type DataIssues { agencies: Int }',
  ),
  more('a subscription', 'POLICY_SUBSCRIPTION', 'type Subscription { paknReported: PaknReport }'),
  more(
    'interfaces that implement each other',
    'POLICY_CYCLE',
    'interface PaknA implements PaknB { x: Int } interface PaknB implements PaknA { x: Int }',
  ),
  more('inputs that need each other', 'POLICY_CYCLE', 'input PaknA { b: PaknB! } input PaknB { a: PaknA! }'),
  instead(
    'fields that need each other',
    'POLICY_CYCLE',
    OPEN,
    'paknA: Int @requires(fields: "paknB") paknB: Int @requires(fields: "paknA")',
  ),
  instead(
    'a key of a field that is not there',
    'COMPOSITION_KEY_INVALID',
    'type PaknReport @key(fields: "id")',
    'type PaknReport @key(fields: "number")',
  ),
  instead(
    '@external without an owner',
    'COMPOSITION_EXTERNAL_UNKNOWN',
    OPEN,
    'paknOpenReports: Int @requires(fields: "nick") nick: String @external',
  ),
  instead(
    '@requires of what is not @external',
    'COMPOSITION_REQUIRES_INVALID',
    OPEN,
    'paknOpenReports: Int @requires(fields: "paknX") paknX: Int',
  ),
  more('a type that nothing answers', 'COMPOSITION_TYPE_INVALID', 'type PaknEmpty { of: PaknNothing }'),
  instead(
    'an entity that only its key leads to',
    'COMPOSITION_UNREACHABLE',
    '@key(fields: "code") {',
    '@key(fields: "code", resolvable: false) {',
  ),
  instead(
    'a type nested deeper than can be read',
    'SUBMISSION_SDL_TOO_COMPLEX',
    TITLE,
    `title: ${'['.repeat(20_000)}String${']'.repeat(20_000)}`,
  ),
  instead(
    'a key nested deeper than can be read',
    'SUBMISSION_SDL_TOO_COMPLEX',
    '@key(fields: "code")',
    `@key(fields: "code ${'{ a '.repeat(50_000)}")`,
  ),
  more(
    'a shared type that is hidden',
    'POLICY_SHARED_CHANGED',
    'type SourceReference @shareable @inaccessible { document: String! locator: String }',
  ),
  more(
    'a shared type with an interface of its own',
    'POLICY_SHARED_CHANGED',
    'interface PaknCited { document: String! } type SourceReference implements PaknCited @shareable { document: String! locator: String }',
  ),
  more(
    'a key for what everybody has',
    'POLICY_DIRECTIVE_NOT_ALLOWED',
    'type DataIssues @key(fields: "pakn { totalCount }") { pakn: DataIssueConnection }',
  ),
];
