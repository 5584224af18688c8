import type { FetchDataRewrite, QueryPlanSelectionNode } from '@apollo/query-planner';
import { typesOf } from '../../test/compiled';
import { represent } from '../run/representation';
import { compileRepresentation } from './compile-representation';

const TYPES = typesOf(`
  type Query { any: Vessel }
  interface Vessel { id: ID! }
  type Ship implements Vessel { id: ID! port: Port ports: [[Port]] }
  type Boat implements Vessel { id: ID! }
  type Port { code: ID! }
`);
const field = (name: string, selections?: QueryPlanSelectionNode[]): QueryPlanSelectionNode => ({
  kind: 'Field',
  name,
  ...(selections && { selections }),
});
const on = (typeCondition: string, selections: QueryPlanSelectionNode[]): QueryPlanSelectionNode => ({
  kind: 'InlineFragment',
  typeCondition,
  selections,
});
const KEY = [on('Ship', [field('__typename'), field('id')])];

test('an object is named by what its type requires, whatever else lies there', () => {
  const shape = compileRepresentation(KEY, [], TYPES);
  expect(represent(shape, { id: '1', __typename: 'Ship', name: 'Bé' })).toBe(
    '{"__typename":"Ship","id":"1"}',
  );
});

test.each([
  ['lacks a part of its name', { __typename: 'Ship' }],
  ['is of another type', { __typename: 'Boat', id: '1' }],
  ['does not say its type', { id: '1' }],
])('an object that %s is not asked for', (_, object) => {
  expect(represent(compileRepresentation(KEY, [], TYPES), object)).toBeNull();
});

test('a type condition is met by everything that counts as the type', () => {
  const shape = compileRepresentation([on('Vessel', [field('__typename'), field('id')])], [], TYPES);
  expect(represent(shape, { __typename: 'Boat', id: 2 })).toBe('{"__typename":"Boat","id":2}');
});

test('what a field requires is named to any depth, in lists too, and null stays null', () => {
  const port = [field('code')];
  const shape = compileRepresentation(
    [on('Ship', [field('__typename'), field('port', port), field('ports', port)])],
    [],
    TYPES,
  );
  const object = { __typename: 'Ship', port: null, ports: [[{ code: 'a', x: 1 }, null], []] };
  expect(represent(shape, object)).toBe('{"__typename":"Ship","port":null,"ports":[[{"code":"a"},null],[]]}');
});

test('a rewrite changes what is sent of the objects that it speaks of, and of no others', () => {
  const rewrite: FetchDataRewrite = {
    kind: 'ValueSetter',
    path: ['... on Ship', '__typename'],
    setValueTo: 'Vessel',
  };
  const shape = compileRepresentation([on('Vessel', [field('__typename'), field('id')])], [rewrite], TYPES);
  expect(represent(shape, { __typename: 'Ship', id: '1' })).toBe('{"__typename":"Vessel","id":"1"}');
  expect(represent(shape, { __typename: 'Boat', id: '1' })).toBe('{"__typename":"Boat","id":"1"}');
});
