import { rewrite } from './rewrite';

const RENAME = {
  path: [{ field: 'ships' }, { types: new Set(['Ship']) }],
  key: 'size__alias_0',
  change: { renameTo: 'size' },
};

test('a name that only the fetch used becomes the one of the operation, in the objects of the type alone', () => {
  const data = {
    ships: [{ __typename: 'Ship', size__alias_0: 3 }, { __typename: 'Boat', size__alias_0: 4 }, null],
  };
  rewrite([RENAME], data);
  expect(data.ships).toEqual([
    { __typename: 'Ship', size: 3 },
    { __typename: 'Boat', size__alias_0: 4 },
    null,
  ]);
});

test.each([0, '', false, null])('a value of %j is renamed like any other', (value) => {
  const data = { ships: { __typename: 'Ship', size__alias_0: value } };
  rewrite([RENAME], data);
  expect(data.ships).toEqual({ __typename: 'Ship', size: value });
});

test('an object that does not say its type is taken for the one that was asked for', () => {
  const entity = { size__alias_0: 3 };
  rewrite([{ ...RENAME, path: [{ types: new Set(['Ship']) }] }], entity, 'Boat');
  expect(entity).toEqual({ size__alias_0: 3 });
  rewrite([{ ...RENAME, path: [{ types: new Set(['Ship']) }] }], entity, 'Ship');
  expect(entity).toEqual({ size: 3 });
});
