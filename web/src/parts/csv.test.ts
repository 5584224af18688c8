import { csvText, withProvenance } from './csv';

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

test('every file says after its own columns where each row is from, of which day, whether a sample, and its page', () => {
  Object.assign(globalThis, { location: { origin: 'http://here' } });
  const columns = withProvenance([{ head: 'ma', cell: (row: string) => row }], {
    source: () => 'PL01',
    day: '2025-07-31',
    sample: () => true,
    path: (row) => `/co-quan/${row}`,
  });
  expect(columns.map(({ head, cell }) => [head, cell('G01')])).toEqual([
    ['ma', 'G01'],
    ['nguon', 'PL01'],
    ['tinh_den_ngay', '2025-07-31'],
    ['so_lieu_mau', 'co'],
    ['lien_ket', 'http://here/co-quan/G01'],
  ]);
});
