import { dayIn, oneOf, parseSearch, stringifySearch, textIn } from './search-params';

test('what an address says is plain text, both ways', () => {
  expect(stringifySearch({ q: 'khai tử & sinh', trang: undefined, cap: '' })).toBe(
    '?q=khai+t%E1%BB%AD+%26+sinh',
  );
  expect(parseSearch('?q=khai+t%E1%BB%AD+%26+sinh&so=5')).toEqual({ q: 'khai tử & sinh', so: '5' });
  expect(stringifySearch({})).toBe('');
});

test('what a page does not know is as if it were not there', () => {
  expect([textIn('a'), textIn(''), textIn(3)]).toEqual(['a', undefined, undefined]);
  expect([dayIn('2025-07-31'), dayIn('2025-02-30'), dayIn('31/7/2025')]).toEqual([
    '2025-07-31',
    undefined,
    undefined,
  ]);
  expect([oneOf('a', ['a', 'b']), oneOf('c', ['a', 'b'])]).toEqual(['a', undefined]);
});
