import { hasAll, searchText, searchWords } from './search';

const found = (text: string, search: string) => hasAll(searchText(text), searchWords(search));

test('what is looked for is found with and without diacritics, in whatever case', () => {
  expect(found('Đơn vị hành chính', 'don vi')).toBe(true);
  expect(found('Đơn vị hành chính', 'ĐƠN VỊ')).toBe(true);
  expect(found('Đơn vị hành chính', 'don gia')).toBe(false);
});

test('a name is found as one word and by the words in it', () => {
  expect(found('procedureConnection', 'procedureconn')).toBe(true);
  expect(found('procedureConnection', 'connection procedure')).toBe(true);
});

test('spaces and signs alone look for nothing', () => {
  for (const nothing of [null, undefined, '', '  ', '«»']) expect(searchWords(nothing)).toEqual([]);
});
