import type { FetchNode } from '@apollo/query-planner';
import { getOperationAST, parse } from 'graphql';
import { readCaching } from '../planning/caching-reading';
import { CachingCompiler } from './compile-caching';
import { fragmentsOf } from './fragments-of';

const SUPERGRAPH = `
  enum join__Graph { SHIPS @join__graph(name: "ships", url: "") CREWS @join__graph(name: "crews", url: "") }
  type Query {
    ship: Ship
    short: Ship @cacheControl(maxAge: 5)
    page: Page @cacheControl(maxAge: 30)
    vessel: Vessel
    count: Int
  }
  type Mutation { sink: Ship }
  interface Vessel @cacheControl(maxAge: 40) { id: ID! flag: String }
  type Ship implements Vessel
    @join__type(graph: SHIPS, key: "id") @join__type(graph: CREWS, key: "id") @cacheControl(maxAge: 60) {
    id: ID!
    flag: String @cacheControl(maxAge: 9) @join__field(graph: SHIPS)
    name: String! @join__field(graph: SHIPS)
    tags: [String!] @join__field(graph: SHIPS)
    size: Size @join__field(graph: SHIPS)
    log: Log @join__field(graph: SHIPS)
    page: Page @join__field(graph: SHIPS)
    sister: Ship @join__field(graph: SHIPS)
    crew: Int @join__field(graph: CREWS)
    owner: Person @join__field(graph: CREWS)
  }
  type Size @cacheControl(inheritMaxAge: true) { length: Int unit: Unit }
  type Unit @cacheControl(inheritMaxAge: true) { name: String }
  type Log @cacheControl(inheritMaxAge: true) { lines: [Line] total: Int }
  type Line @cacheControl(inheritMaxAge: true) { text: String }
  type Page @cacheControl(inheritMaxAge: true) { nodes: [Ship!]! total: Int }
  type Person @cacheControl(maxAge: 60, scope: PRIVATE) { name: String }
`;
const compiler = new CachingCompiler({
  id: 'one',
  subtypes: new Map([['Vessel', ['Ship']]]),
  ...readCaching(parse(SUPERGRAPH)),
});

function policyOf(source: string) {
  const document = parse(source);
  const operation = getOperationAST(document, null);
  if (!operation) throw new TypeError('The source has no operation');
  const root = operation.operation === 'query' ? 'Query' : 'Mutation';
  const { maxAge, scope } = compiler.ofOperation(operation, root, fragmentsOf(document));
  return `${maxAge} ${scope}`;
}

function fetch(selections: string, serviceName = 'ships', more: Partial<FetchNode> = {}) {
  const operation = `query ($representations: [_Any!]!) { _entities(representations: $representations) { ${selections} } }`;
  const node = { kind: 'Fetch', serviceName, operation, operationKind: 'query', requires: [], ...more };
  return compiler.ofFetch(node as unknown as FetchNode, operation);
}

test.each([
  ['{ ship { name } }', '60 PUBLIC'],
  ['{ short { name } }', '5 PUBLIC'],
  ['{ ship { name } count }', '0 PUBLIC'],
  ['{ ship { flag } }', '9 PUBLIC'],
  ['{ ship { size { length unit { name } } } }', '60 PUBLIC'],
  ['{ page { total nodes { name } } }', '30 PUBLIC'],
  ['{ ship { sister { sister { flag } } } }', '9 PUBLIC'],
  ['{ ship { owner { name } } }', '60 PRIVATE'],
  ['{ vessel { id } }', '40 PUBLIC'],
  ['{ vessel { flag } }', '9 PUBLIC'],
  ['{ vessel { ... on Ship { name owner { name } } } }', '40 PRIVATE'],
  ['{ ship { ...a } } fragment a on Ship { flag }', '9 PUBLIC'],
  ['{ ship { name ... @include(if: false) { flag } } }', '9 PUBLIC'],
  ['{ __typename }', '0 PUBLIC'],
  ['{ ship { __typename name } }', '60 PUBLIC'],
  ['{ ship { name } __schema { queryType { name } } }', '0 PUBLIC'],
  ['mutation { sink { name } }', '0 PUBLIC'],
])('%s may be kept for %s', (source, policy) => expect(policyOf(source)).toBe(policy));

test.each([
  ['what the entity says itself', '... on Ship { __typename name tags }'],
  ['a value in it', '... on Ship { size { unit { name } } }'],
  ['parts of both', '... on Ship { ... { name } size { length } }'],
])('the facts about an entity change %s', (_, selections) => {
  expect(fetch(selections).entityKey).toBe('id');
});

test.each([
  ['another entity', '... on Ship { name sister { name } }'],
  ['a list of values', '... on Ship { log { lines { text } } }'],
  ['a number beside a list, which may count it', '... on Ship { log { total } }'],
  ['a connection', '... on Ship { page { total } }'],
  ['what another subgraph adds', '... on Ship { crew }', 'crews'],
  ['something that nobody knows', '... on Ship { unheardOf }'],
  ['a type that nobody knows', '... on Boat { name }'],
])('any fact of the subgraph may change what leads to %s', (_, selections, ...[subgraph = 'ships']) => {
  expect(fetch(selections, subgraph).entityKey).toBeNull();
});

test('an entity that is fetched lives as its type and what is selected of it say', () => {
  expect(fetch('... on Ship { name }').policy.maxAge).toBe(60);
  expect(fetch('... on Ship { name flag }').policy.maxAge).toBe(9);
  expect(fetch('... on Ship { crew }', 'crews').policy.maxAge).toBe(60);
  expect(fetch('... on Boat { name }').policy.maxAge).toBe(0);
  expect(fetch('... on Ship { owner { name } }').policy.scope).toBe('PRIVATE');
});

test('nothing is kept by what a rewrite may have made alike', () => {
  const inputRewrites = [{ kind: 'ValueSetter', path: ['__typename'], setValueTo: 'Vessel' }] as never;
  expect(fetch('... on Ship { name }', 'ships', { inputRewrites })).toMatchObject({
    policy: { maxAge: 0 },
    entityKey: null,
  });
});

test('two fetches, and one fetch of two subgraphs or supergraphs, are told apart', () => {
  const other = new CachingCompiler({ id: 'two', subtypes: new Map(), ...readCaching(parse(SUPERGRAPH)) });
  const node = { kind: 'Fetch', serviceName: 'ships', operation: '{ ship { id } }' } as unknown as FetchNode;
  const ids = [
    fetch('... on Ship { name }').id,
    fetch('... on Ship { flag }').id,
    fetch('... on Ship { name }', 'crews').id,
    compiler.ofFetch(node, 'head').id,
    other.ofFetch(node, 'head').id,
  ];
  expect(new Set(ids).size).toBe(ids.length);
});
