import { readCsv, SeedFormatError } from './read-csv';

const COLUMNS = ['code', 'name'] as const;

describe('a seed file', () => {
  test('is read by column name, in any order of columns', () => {
    expect(readCsv('name,code\nMột,1\n', COLUMNS)).toEqual([{ code: '1', name: 'Một' }]);
  });

  test('an empty cell is null: no source says it', () => {
    expect(readCsv('code,name\n1,\n', COLUMNS)).toEqual([{ code: '1', name: null }]);
  });

  test('a quoted cell may hold commas, quotes and line breaks', () => {
    expect(readCsv('code,name\n1,"a, ""b""\nc"\n', COLUMNS)).toEqual([{ code: '1', name: 'a, "b"\nc' }]);
  });

  test('text is composed, however it was typed', () => {
    expect(readCsv('code,name\n1,Ho\u0300a\n', COLUMNS)).toEqual([{ code: '1', name: 'H\u00f2a' }]);
  });

  test('a byte order mark is no part of the first column', () => {
    expect(readCsv('\ufeffcode,name\n1,a\n', COLUMNS)).toHaveLength(1);
  });

  test.each([
    ['misses a column', 'code\n1\n', 'name'],
    ['has an unknown column', 'code,name,colour\n1,a,red\n', 'colour'],
  ])('that %s stops the start and names it', (_, text, column) => {
    expect(() => readCsv(text, COLUMNS)).toThrow(SeedFormatError);
    expect(() => readCsv(text, COLUMNS)).toThrow(column);
  });

  test('a row with too few or too many cells stops the start', () => {
    expect(() => readCsv('code,name\n1\n', COLUMNS)).toThrow();
    expect(() => readCsv('code,name\n1,a,b\n', COLUMNS)).toThrow();
  });
});
