import { buildSchema, getOperationAST, parse } from 'graphql';
import { queryPlanning } from '../planning/query-planning';
import { liveSupergraph } from '../../test/live-system';
import { compileSubscription } from './compile-subscription';
import { TypeRelations } from './type-relations';

const { reading, plan } = queryPlanning(liveSupergraph());
const SCHEMA = buildSchema(reading.apiSdl);
const FIELD = [...reading.eventFields.values()][0] as NonNullable<ReturnType<typeof reading.eventFields.get>>;

function compiled(source: string) {
  const document = parse(source);
  const operation = getOperationAST(document);
  const { node } = plan({ source, operationName: null });
  if (node?.kind !== 'Subscription' || !operation) throw new TypeError('not a subscription');
  const { primary, ...rest } = compileSubscription(SCHEMA, new TypeRelations(reading), {
    ...{ document, operation, plan: node, field: FIELD },
  });
  const { query, operationName } = JSON.parse(`${primary.head}}}`) as {
    query: string;
    operationName?: string;
  };
  return { ...rest, primary, query, operationName };
}

test('the first fetch becomes a query for the entity, with the same selection', () => {
  const { query, primary } = compiled('subscription { shipSailed(port: "HP") { name where: port } }');
  expect(query).toBe(
    'query($representations:[_Any!]!){_entities(representations:$representations){...on Ship{__typename name where:port}}}',
  );
  expect(primary).toMatchObject({
    subgraph: 'ships',
    path: ['shipSailed'],
    asked: ['name', 'where'],
    variables: [],
  });
});

test('the entity lies where the caller calls the field, and the operation keeps its name', () => {
  const { responseKey, primary, operationName } = compiled('subscription Seen { seen: shipSailed { name } }');
  expect([responseKey, primary.path]).toEqual(['seen', ['seen']]);
  expect(operationName).toMatch(/^Seen__ships/);
});

test('a variable that only the argument used is not sent; one of the selection is', () => {
  const { query, primary } = compiled(
    'subscription ($id: ID, $all: Boolean!) { shipSailed(id: $id) { id name @include(if: $all) } }',
  );
  expect(query).toMatch(/^query\(\$representations:\[_Any!\]!\$all:Boolean!\)/);
  expect(primary.variables.map(({ name }) => name)).toEqual(['all']);
});

test('fragments of the caller are part of the selection', () => {
  const { query } = compiled(
    'subscription { shipSailed { ...a } } fragment a on Ship { name ... on Ship { port } }',
  );
  expect(query).toContain('name');
  expect(query).toContain('port');
});

test('what other subgraphs say follows at the same place; without them nothing does', () => {
  expect(compiled('subscription { shipSailed { name } }').program.steps).toBeNull();
  expect(JSON.stringify(compiled('subscription { it: shipSailed { crew } }').program.steps)).toContain(
    '"subgraph":"crews","path":["it"]',
  );
});
