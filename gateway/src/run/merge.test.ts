import fc from 'fast-check';
import type { JsonObject } from '../json';
import { merge, mergeCopy } from './merge';

test('objects are merged to any depth, and what is newer stands', () => {
  const target = { a: { b: 1, c: [{ x: 1 }, { x: 2 }] }, d: 'old' };
  merge(target, { a: { e: 2, c: [{ y: 1 }, { y: 2 }] }, d: 'new' });
  expect(target).toEqual({
    a: {
      b: 1,
      e: 2,
      c: [
        { x: 1, y: 1 },
        { x: 2, y: 2 },
      ],
    },
    d: 'new',
  });
});

test('lists of different length are different lists: the newer stands', () => {
  const target = { list: [{ x: 1 }] };
  merge(target, { list: [{ y: 1 }, { y: 2 }] });
  expect(target).toEqual({ list: [{ y: 1 }, { y: 2 }] });
});

test('what is merged into several objects is a part of none', () => {
  const source = { port: { name: 'a' } };
  const [one, other]: JsonObject[] = [{}, {}];
  mergeCopy(one as JsonObject, source);
  mergeCopy(other as JsonObject, source);
  (one?.port as JsonObject).name = 'b';
  expect([other, source]).toEqual([{ port: { name: 'a' } }, { port: { name: 'a' } }]);
});

test('no answer of a subgraph reaches the prototype of anything', () => {
  const target = {};
  merge(
    target,
    JSON.parse('{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}') as JsonObject,
  );
  expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  expect(Object.keys(target)).toEqual(['__proto__', 'constructor']);
});

test('merging twice changes nothing more, and both ways of merging agree', () => {
  const object = fc.dictionary(
    fc.constantFrom('a', 'b', '__proto__', 'toString'),
    fc.jsonValue({ maxDepth: 3 }),
  );
  fc.assert(
    fc.property(object, object, (before, source) => {
      const copy = () => JSON.parse(JSON.stringify(before)) as JsonObject;
      const again = () => JSON.parse(JSON.stringify(source)) as JsonObject;
      const [once, twice, copied] = [copy(), copy(), copy()];
      merge(once, again());
      merge(twice, again());
      merge(twice, again());
      mergeCopy(copied, again());
      expect(JSON.stringify(twice)).toBe(JSON.stringify(once));
      expect(JSON.stringify(copied)).toBe(JSON.stringify(once));
    }),
  );
});
