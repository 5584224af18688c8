import path from 'node:path';
import { BAD_SUBMISSIONS, GOOD, GOOD_SDL, LINK, RIGHTS } from '../../test/submissions';
import { readShared, readSubgraphs, subgraph, type Subgraph } from '../graph';
import { judge, refusalText, type Refusal } from '.';

const CHECKOUT = path.resolve(__dirname, '../../..');
const HOUSE = readSubgraphs(CHECKOUT);
const SURROUNDINGS = {
  live: HOUSE,
  shared: readShared(CHECKOUT),
  house: new Set(HOUSE.map(({ name }) => name)),
};
const NOWHERE = { resolve: async () => [], privateAddresses: true };

const judged = (submission = GOOD, live: readonly Subgraph[] = HOUSE) =>
  judge(submission, RIGHTS, { ...SURROUNDINGS, live }, NOWHERE);
const codes = (refusals: readonly Refusal[]) => refusals.map(({ definition }) => definition.code);

test('a subgraph that keeps to its own is taken, and its address stands in the supergraph', async () => {
  const { refusals, taken } = await judged();
  expect(refusals).toEqual([]);
  expect(taken?.composed.supergraphSdl).toContain('url: "http://127.0.0.1:9/graphql"');
});

test('an SDL without a link is read with the shared definitions of the house', async () => {
  const { refusals } = await judged({
    ...GOOD,
    sdl: `
      type Query { paknReports(first: Int = 20, after: String): PaknReportConnection @cacheControl(maxAge: 60)
        dataIssues(kind: String, agency: ID): DataIssues @shareable }
      type PaknReport @key(fields: "id") @cacheControl(maxAge: 60) { id: ID! on: Date }
      type PaknReportEdge { cursor: String! node: PaknReport! }
      type PaknReportConnection { edges: [PaknReportEdge!]! nodes: [PaknReport!]! pageInfo: PageInfo! totalCount: Int! }
      type DataIssues { pakn(first: Int = 20, after: String): DataIssueConnection }
      type Mutation { paknReport(title: String!): PaknReport }`,
  });
  expect(refusals).toEqual([]);
});

test('what a server prints beside its own SDL is passed over', async () => {
  const { refusals } = await judged({
    ...GOOD,
    sdl: `${GOOD_SDL} extend type Query { _service: _Service! _entities(representations: [_Any!]!): [_Entity]! }
      scalar _Any union _Entity = PaknReport | Agency type _Service { sdl: String }
      directive @key(fields: federation__FieldSet!, resolvable: Boolean = true) repeatable on OBJECT | INTERFACE
      scalar federation__FieldSet`,
  });
  expect(codes(refusals)).not.toContain('POLICY_TYPE_UNPREFIXED');
});

test('who may see its own fields is what a partner says, and the supergraph keeps it', async () => {
  const sdl = GOOD_SDL.replace('  title: String!', '  title: String! @authenticated').replace(
    '  paknOpenReports: Int',
    '  paknOpenReports: Int @requiresScopes(scopes: [["pakn"]]) @policy(policies: [["registrar"]])',
  );
  const { refusals, taken } = await judged({ ...GOOD, sdl });
  expect(refusals).toEqual([]);
  expect(taken?.composed.supergraphSdl).toMatch(
    /title: String! @join__field\(graph: \w+\) @authenticated|title: String! @authenticated/,
  );
  expect(taken?.composed.supergraphSdl).toContain('https://specs.apollo.dev/policy/v0.1');
});

test('there are more than thirty bad submissions, each of another kind or of another trick', () => {
  expect(BAD_SUBMISSIONS.length).toBeGreaterThan(60);
  expect(new Set(BAD_SUBMISSIONS.map(({ code }) => code)).size).toBeGreaterThan(40);
});

test.each(BAD_SUBMISSIONS.map((one) => [one.fault, one.code, one.submission] as const))(
  '%s is refused with %s',
  async (_, code, submission) => {
    const { refusals, taken } = await judged(submission);
    expect(taken).toBeNull();
    expect(codes(refusals)).toContain(code);
  },
);

test('a refusal names the line, what is wrong and what to do, in Vietnamese and in English', async () => {
  const { refusals } = await judged({ ...GOOD, sdl: `${LINK}\ntype Query {\n  report: Int\n}` });
  const [first] = refusals as [Refusal];
  expect(refusalText(first, 'en')).toEqual({
    code: 'POLICY_ROOT_FIELD_UNPREFIXED',
    message: 'The root field Query.report has to begin with pakn.',
    remedy: 'Put pakn before its name.',
    line: 8,
  });
  expect(refusalText(first, 'vi').message).toBe('Trường gốc Query.report phải bắt đầu bằng pakn.');
});

test('what two partners want of each other in a circle is refused where it closes', async () => {
  const other = subgraph(
    'other',
    'type Agency @key(fields: "code") { code: ID! xB: Int @requires(fields: "paknA") paknA: Int @external }',
    'scalar DateTime',
  );
  const { refusals } = await judged(
    {
      ...GOOD,
      sdl: `${LINK} type Agency @key(fields: "code") { code: ID! paknA: Int @requires(fields: "xB") xB: Int @external }`,
    },
    [...HOUSE, { ...other, shared: SURROUNDINGS.shared }],
  );
  expect(codes(refusals)).toEqual(['POLICY_CYCLE']);
});

test('a line of Apollo is told where it is a line of the submission', async () => {
  const { refusals } = await judged({
    ...GOOD,
    sdl: `${LINK}\ntype Query { pakn: Int }\ntype PaknX { of: PaknNothing }`,
  });
  expect(refusals.map(({ line }) => line)).toEqual([8]);
});
