import { searchIn, searchVariables } from './search-address';

test('an address is read as a search; what is none of its words is as if it were not there', () => {
  const address = searchIn({ q: ' khai tu ', 'linh-vuc': 'Hộ tịch', cap: 'xa', trang: 'c1', other: '1' });
  expect(searchVariables(address)).toEqual({
    text: 'khai tu',
    filter: { field: 'Hộ tịch', authorityLevel: 'COMMUNAL' },
    after: 'c1',
  });
  expect(searchVariables(searchIn({ q: 'a', cap: 'huyen' }))).toEqual({
    text: 'a',
    filter: { field: null, authorityLevel: null },
    after: null,
  });
});

test('a decomposed text is composed, so that one search has one address; blanks are no search', () => {
  expect(searchIn({ q: 'khai tử'.normalize('NFD') }).q).toBe('khai tử'.normalize('NFC'));
  expect(searchIn({ q: '   ' }).q).toBeUndefined();
});
