import { parse } from 'graphql';
import { liveSupergraph, SAILED, SUNK } from '../../test/live-system';
import { eventFields } from './event-fields';

const SUPERGRAPH = liveSupergraph();

test('a field of Subscription that says which facts it follows is known by them, its source, and the key of its entity', () => {
  expect([...eventFields(parse(SUPERGRAPH))]).toEqual([
    [
      'shipSailed',
      {
        name: 'shipSailed',
        types: [SAILED, SUNK],
        source: 'ships',
        key: 'ship',
        entity: 'Ship',
        keyField: 'id',
      },
    ],
  ]);
});

test('a supergraph without Subscription has none', () => {
  expect(eventFields(parse('type Query { a: Int }')).size).toBe(0);
});

test.each([
  ['a key of several fields', /key: "id"/g, 'key: "id name"'],
  ['a key of nested fields', /key: "id"/g, 'key: "port { id }"'],
  ['a key by which the subgraph finds nothing', /(graph: SHIPS, key: "id")/g, '$1, resolvable: false'],
  ['no property that is the key', /, key: "ship"\)/g, ', key: "")'],
  ['no facts', /@event\(type: \["ships[^\]]*\]/g, '@event(type: []'],
])('%s: nobody could answer it, so it is left out', (_, from, to) => {
  expect(SUPERGRAPH).toMatch(from);
  expect(eventFields(parse(SUPERGRAPH.replaceAll(from, to))).size).toBe(0);
});
