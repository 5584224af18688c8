import { askedPaths } from './asked-paths';

test('a fetch from the root names its fields as they are answered', () => {
  expect(askedPaths('{ __typename ship { name } other: ship { name } }', {})).toEqual([['ship'], ['other']]);
});

test('a fetch of entities names the fields of each, once', () => {
  const query = `query ($representations: [_Any!]!) {
    _entities(representations: $representations) {
      __typename ... on Ship { crew captain } ... on Boat { crew ...more }
    }
  } fragment more on Boat { sail }`;
  expect(askedPaths(query, { representations: [{}, {}] })).toEqual([
    ['_entities', 0, 'crew'],
    ['_entities', 0, 'captain'],
    ['_entities', 0, 'sail'],
    ['_entities', 1, 'crew'],
    ['_entities', 1, 'captain'],
    ['_entities', 1, 'sail'],
  ]);
});

test('a hundred paths are enough, however many entities were asked for', () => {
  const query =
    'query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Ship { crew } } }';
  expect(askedPaths(query, { representations: Array.from({ length: 5000 }, () => ({})) })).toHaveLength(100);
});
