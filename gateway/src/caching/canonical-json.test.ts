import fc from 'fast-check';
import { canonicalJson } from './canonical-json';

test('is the same in whatever order properties are named, at any depth', () => {
  expect(canonicalJson({ b: [{ d: 1, c: null }], a: 'ấ' })).toBe(
    canonicalJson({ a: 'ấ', b: [{ c: null, d: 1 }] }),
  );
});

test('says what JSON says, and so differs where the values do', () => {
  fc.assert(
    fc.property(fc.jsonValue({ noUnicodeString: false } as never), (value) => {
      expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});

test('the order of a list counts', () => expect(canonicalJson([1, 2])).not.toBe(canonicalJson([2, 1])));
