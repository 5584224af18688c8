import { csvText } from './csv';

test('begins with the mark that tells a spreadsheet its encoding, and has a line for each row', () => {
  expect(csvText(['ma', 'so'], [['H26', 3]])).toBe('\ufeffma,so\r\nH26,3\r\n');
});

test.each([
  ['a,b', '"a,b"'],
  ['nói "không"', '"nói ""không"""'],
  ['hai\ndòng', '"hai\ndòng"'],
  ['=1+1', "'=1+1"],
  ['@lệnh', "'@lệnh"],
  ['-3 tháng', "'-3 tháng"],
  [-3.5, '-3.5'],
  [null, ''],
  [undefined, ''],
])('the cell %j is written %j', (cell, text) => {
  expect(csvText(['c'], [[cell]])).toBe(`\ufeffc\r\n${text}\r\n`);
});
