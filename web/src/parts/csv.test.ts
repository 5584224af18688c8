import { csvText, withProvenance } from './csv';

const BOM = '﻿';

test('a file begins with the mark that tells spreadsheets its encoding, and its lines end as theirs do', () => {
  expect(csvText(['ma', 'ten'], [['G01', 'Bộ Công an']])).toBe(`${BOM}ma,ten\r\nG01,Bộ Công an\r\n`);
});

test('a cell with a comma, a quote or a line break is quoted; nothing is empty; a number has a point', () => {
  expect(csvText(['a'], [['x, "y"', null, undefined, 0.5, 'z\nz']])).toBe(
    `${BOM}a\r\n"x, ""y""",,,0.5,"z\nz"\r\n`,
  );
});

test.each(['=1+1', '+84', '-1', '@a'])('what a spreadsheet would take for a formula is text: %s', (cell) => {
  expect(csvText(['a'], [[cell]])).toBe(`${BOM}a\r\n'${cell}\r\n`);
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
