import fc from 'fast-check';
import { compare, foundTwice } from './compare';
import { canonical, type Json } from './json';

const value = fc.oneof(
  fc.constantFrom('A', 'B'),
  fc.record({ name: fc.constantFrom('A', 'B'), until: fc.constantFrom(null, '2025-07-01') }),
  fc.array(fc.constantFrom('A', 'B'), { maxLength: 3 }),
);
const side = fc
  .dictionary(fc.constantFrom('a', 'b', 'c', 'd', 'e'), value)
  .map((said): ReadonlyMap<string, Json> => new Map(Object.entries(said)));

/** Key and value of every entry, so that two sides can be taken apart as sets. */
const entriesOf = (said: ReadonlyMap<string, Json>) =>
  new Set([...said].map(([key, one]) => `${key} ${canonical(one)}`));

describe('comparing what an owner says with what is kept', () => {
  test('finds exactly the entries that one side alone has', () => {
    fc.assert(
      fc.property(side, side, (owned, kept) => {
        const [mine, theirs] = [entriesOf(owned), entriesOf(kept)];
        const found = compare(owned, kept).flatMap((one) => [
          ...('owned' in one ? [`owner ${one.key} ${canonical(one.owned)}`] : []),
          ...('kept' in one ? [`kept ${one.key} ${canonical(one.kept)}`] : []),
        ]);
        const alone = [
          ...[...mine].filter((entry) => !theirs.has(entry)).map((entry) => `owner ${entry}`),
          ...[...theirs].filter((entry) => !mine.has(entry)).map((entry) => `kept ${entry}`),
        ];
        expect(found.sort()).toEqual(alone.sort());
      }),
    );
  });

  test('finds nothing if and only if both sides are equal', () => {
    fc.assert(
      fc.property(side, side, (owned, kept) => {
        const equal =
          JSON.stringify([...entriesOf(owned)].sort()) === JSON.stringify([...entriesOf(kept)].sort());
        expect(compare(owned, kept).length === 0).toBe(equal);
        expect(compare(owned, owned)).toEqual([]);
      }),
    );
  });

  test('a key that the owner alone has is missing, one that is kept alone is surplus', () => {
    expect(compare(new Map([['a', 1]]), new Map([['b', 2]]))).toEqual([
      { kind: 'MISSING', key: 'a', owned: 1 },
      { kind: 'SURPLUS', key: 'b', kept: 2 },
    ]);
  });

  test('only what was found before in the same words is found twice', () => {
    const owned = new Map([
      ['a', 1],
      ['b', 2],
    ]);
    const before = compare(owned, new Map());
    expect(foundTwice(before, before)).toEqual(before);
    expect(foundTwice(before, compare(owned, new Map([['b', 3]])))).toEqual([
      { kind: 'MISSING', key: 'a', owned: 1 },
    ]);
  });
});

describe('the canonical words of a value', () => {
  test.each<[string, Json, Json]>([
    ['the order of fields', { a: 1, b: 2 }, { b: 2, a: 1 }],
    ['the order of a list', ['x', { a: 1 }], [{ a: 1 }, 'x']],
    ['whether a field is null or left out', { a: 1, b: null }, { a: 1 }],
  ])('do not depend on %s', (_, one, other) => expect(canonical(one)).toBe(canonical(other)));

  test.each<[string, Json, Json]>([
    ['a number and its digits', 1, '1'],
    ['how often an item stands in a list', ['x', 'x'], ['x']],
    ['null and an empty list', null, []],
    ['a list and an object', ['a'], { 0: 'a' }],
  ])('tell apart %s', (_, one, other) => expect(canonical(one)).not.toBe(canonical(other)));
});
