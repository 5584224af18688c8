import { hasAlready } from './validators';

test.each([
  [undefined, false],
  ['"a"', true],
  ['"b"', false],
  ['"b", "a"', true],
  ['W/"a"', true],
  ['*', true],
  ['a', false],
  ['"a', false],
  ['"b, a"', false],
])('If-None-Match %s', (header, expected) => expect(hasAlready(header, '"a"')).toBe(expected));
