import fc from 'fast-check';
import { isNestedTooDeeply } from './nesting';

const nested = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;
const tooDeep = (json: string) => isNestedTooDeeply(Buffer.from(json));

test('what is deeper than any use is found, whatever stands before and between', () => {
  expect(tooDeep(nested(500))).toBe(false);
  expect(tooDeep(nested(501))).toBe(true);
  expect(tooDeep(`{"a":"\\"[","b":${'{"x": [1, '.repeat(300)}`)).toBe(true);
});

test('brackets in texts are none, and those that close are counted', () => {
  expect(tooDeep(JSON.stringify(['['.repeat(1000), '"\\'.repeat(1000) + '{'.repeat(1000)]))).toBe(false);
  expect(tooDeep(`[${'[{}],'.repeat(2000)}1]`)).toBe(false);
});

test('no JSON that people write is too deep', () => {
  fc.assert(fc.property(fc.json(), (json) => !tooDeep(json)));
});
