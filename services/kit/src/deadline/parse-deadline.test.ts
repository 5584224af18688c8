import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { normaliseText } from '../text';
import { isLocalDate } from '../clock';
import { isMonthFirst, parseDeadline } from '.';

/** Each way in which the five documents write a deadline, and the ways they break one off. Place: where it is printed. */
const TABLE: [printed: string, precision: string, dueOn: string | null, place: string][] = [
  // A day
  ['30/6/2025', 'DAY', '2025-06-30', '164 PL01/1/shared/2'],
  ['01/07/2024', 'DAY', '2024-07-01', '164 PL01/2/33'],
  ['15/6/2025', 'DAY', '2025-06-15', '164 PL01/2/19'],
  ['6/30/2025', 'DAY', '2025-06-30', '164 PL01/1/separate/15: month first'],
  ['7/29/2025', 'DAY', '2025-07-29', '164 PL01/1/separate/16: month first'],
  ['5/28/2025', 'DAY', '2025-05-28', '164 PL01/1/separate/24: month first'],
  ['7/31/2025', 'DAY', '2025-07-31', '164 PL01/1/shared/11: month first'],
  ['Trước ngày 20/7/25', 'DAY', '2025-07-20', '164 PL01/1/separate/35: two-digit year'],
  ['Trước ngày \n20/12/2025', 'DAY', '2025-12-20', '164 PL03/17: broken over two lines'],
  ['Trước ngày 30/11/2025', 'DAY', '2025-11-30', '164 PL03/22'],
  ['Ngày 31/12/2025.', 'DAY', '2025-12-31', '164 PL05/4'],
  ['Đến ngày 31/12/2025', 'DAY', '2025-12-31', '164 PL05/4'],
  ['trước ngày 25/6/2025', 'DAY', '2025-06-25', '02-KH'],
  ['hoàn thành trước ngày 30/6/2025', 'DAY', '2025-06-30', '164 PL01/2/23'],
  ['trước ngày 30 tháng 6 năm 2025', 'DAY', '2025-06-30', '164 PL01/2/24'],
  ['ngày 31 tháng 12 năm 2025', 'DAY', '2025-12-31', '240'],
  // A month
  ['Tháng 7/2025', 'MONTH', '2025-07-31', '164 PL01/1/separate/1'],
  ['Tháng \n12/2022', 'MONTH', '2022-12-31', '164 PL01/2/5: broken over two lines'],
  ['tháng 8/2025', 'MONTH', '2025-08-31', '164 PL04/1a'],
  ['6/2025', 'MONTH', '2025-06-30', '164 PL01/2/25'],
  ['3/2025', 'MONTH', '2025-03-31', '164 PL01/2/41'],
  ['Tháng 2/2025', 'MONTH', '2025-02-28', '164 PL01/2/10'],
  ['Tháng 01/2025', 'MONTH', '2025-01-31', 'VPCP'],
  ['Tháng 7/2025.', 'MONTH', '2025-07-31', '164 PL02/5: full stop'],
  ['hết tháng 12/2025', 'MONTH', '2025-12-31', '164 PL02/18'],
  ['trong tháng 8 năm 2025', 'MONTH', '2025-08-31', '164 PL04/2'],
  ['trong tháng 3 năm 2025', 'MONTH', '2025-03-31', '164 PL01/2/41'],
  ['Hoàn thành trong tháng 8/2025.', 'MONTH', '2025-08-31', '02-KH IV/6/a'],
  ['trong tháng 12 năm 2025.', 'MONTH', '2025-12-31', '240'],
  ['Báo cáo Ban Chỉ đạo trong tháng 7/2025', 'MONTH', '2025-07-31', '164 PL02/19: the act before the date'],
  [
    'Bộ Xây dựng hoàn thành trong tháng 8/2025',
    'MONTH',
    '2025-08-31',
    '164 PL05/3: the agency before the date',
  ],
  ['UBND các tỉnh hoàn thành tháng 12/2025.', 'MONTH', '2025-12-31', '164 PL05/8'],
  ['từ 01/7/2025 đến hết tháng 12/2025', 'MONTH', '2025-12-31', '164 PL02/18: a range'],
  // A quarter
  ['Quý II/2025', 'QUARTER', '2025-06-30', '164 PL01/1/separate/8'],
  ['Quý III/2025', 'QUARTER', '2025-09-30', '164 PL04/2'],
  ['quý IV/2025', 'QUARTER', '2025-12-31', 'as the others, fourth quarter'],
  ['quý 3/2025', 'QUARTER', '2025-09-30', '164 PL01/2/23: Arabic'],
  ['trong quý II năm 2025', 'QUARTER', '2025-06-30', '164 PL01/2/37'],
  ['trong Quý III năm 2025', 'QUARTER', '2025-09-30', '240 III'],
  ['quý IV năm 2025', 'QUARTER', '2025-12-31', '240'],
  // A year, years, and spans of months
  ['Năm 2022', 'YEAR', '2022-12-31', '164 PL01/2/1'],
  ['2024', 'YEAR', '2024-12-31', '164 PL01/2/21'],
  ['trong năm 2025', 'YEAR', '2025-12-31', '02-KH'],
  ['trong năm 2026', 'YEAR', '2026-12-31', '02-KH'],
  ['cuối năm 2025', 'YEAR', '2025-12-31', '02-KH'],
  ['đến hết năm 2025', 'YEAR', '2025-12-31', '240'],
  ['2021-2025', 'YEAR', '2025-12-31', '164 PL04/2, 240'],
  ['2022 - 2025', 'YEAR', '2025-12-31', 'VPCP'],
  ['giai đoạn 2025-2030', 'YEAR', '2030-12-31', 'VPCP I/1'],
  ['2026- 2030', 'YEAR', '2030-12-31', '164'],
  ['5 THÁNG CUỐI NĂM 2025', 'YEAR', '2025-12-31', '164 PL04, heading'],
  ['6 tháng cuối năm 2025', 'YEAR', '2025-12-31', '02-KH IV/6/b'],
  ['Thường xuyên trong 6 tháng cuối năm 2025', 'YEAR', '2025-12-31', '164 PL03/30 with the year written out'],
  // Work without an end
  ['Thường xuyên', 'ONGOING', null, '164 PL02/1'],
  ['Thường \nxuyên', 'ONGOING', null, '164 PL02/1: broken over two lines'],
  ['Thường xuyên.', 'ONGOING', null, '164 PL05/20'],
  ['Hàng năm', 'ONGOING', null, '230 phụ lục/I/2'],
  ['hàng tuần', 'ONGOING', null, '164 PL05/6'],
  ['Hằng tháng báo cáo Thường trực Ban Chỉ đạo', 'ONGOING', null, '164 PL02'],
  ['Định kỳ hằng tháng báo cáo Thường trực Ban Chỉ đạo.', 'ONGOING', null, '164 PL02/17'],
  ['hằng tháng (trước ngày 25 hằng tháng)', 'ONGOING', null, '02-KH V/3/1'],
  // Not readable without a guess
  ['24/5/202', 'UNREADABLE', null, '164 PL01/1/separate/29: year cut short'],
  ['hết tháng 7', 'UNREADABLE', null, '164 PL01/1/shared, heading: no year'],
  ['trong tháng', 'UNREADABLE', null, '164 PL04/2/II: sentence that stops'],
  ['Thường xuyên trong 6 tháng cuối năm', 'UNREADABLE', null, '164 PL03/30: bounded, without the year'],
  ['6 tháng cuối năm', 'UNREADABLE', null, '164 PL03/30: no year'],
  ['từ ngày 01/7/2025', 'UNREADABLE', null, '02-KH: where it begins'],
  ['đầu năm 2025', 'UNREADABLE', null, '164 PL05: no last day'],
  ['ngày     tháng 8 năm 2025', 'UNREADABLE', null, '164 PL02, heading: day left blank'],
  ['Theo lộ trình xây dựng, phát triển Trung tâm dữ liệu quốc gia', 'UNREADABLE', null, '02-KH: no date'],
  ['Tháng 8/2025, theo lộ trình phát triển Cổng', 'UNREADABLE', null, '164 PL03/21: a date and a condition'],
  [
    'Tháng 9/2025 xong thí điểm; phát triển 2025 và những năm tiếp theo',
    'UNREADABLE',
    null,
    '230: two dates',
  ],
  ['Tháng 6/2025; Tháng 12/2025', 'UNREADABLE', null, 'several dates in one cell'],
  ['', 'UNREADABLE', null, 'an empty cell'],
];

describe('a deadline as the documents print it', () => {
  test.each(TABLE)('«%s» is %s %s (%s)', (printed, precision, dueOn) => {
    expect(parseDeadline(printed)).toEqual({ text: normaliseText(printed), precision, dueOn });
  });

  test.each([
    ['6/30/2025', true],
    ['7/31/2025', true],
    ['30/6/2025', false],
    ['5/6/2025', false],
    ['13/31/2025', false],
    ['Tháng 6/2025', false],
  ])('«%s» is written month first: %s', (printed, monthFirst) => {
    expect(isMonthFirst(printed)).toBe(monthFirst);
  });
});

const DOCUMENTS = path.resolve(__dirname, '../../../../../shared/documents');
const present = existsSync(DOCUMENTS);
if (!present)
  process.stdout.write('skipped: the documents are not beside the checkout (../shared/documents)\n');

/** Every way of writing a date in the documents, wherever it stands. */
const DATES = new RegExp(
  [
    String.raw`\d{1,2}/\d{1,2}/\d{2,4}`,
    String.raw`(?<![\d/])\d{1,2}/\d{4}(?![\d/])`,
    String.raw`(?:tháng|quý) [\divx]+(?:/| năm )\d{4}`,
    String.raw`\d+ tháng (?:đầu|cuối) năm(?: \d{4})?`,
    String.raw`\d+ tháng \d+ năm \d{4}`,
    String.raw`\d{4} ?[-–] ?\d{4}(?!\d)`,
    String.raw`năm \d{4}`,
    String.raw`thường xuyên`,
    String.raw`(?:hằng|hàng) (?:năm|quý|tháng|tuần)`,
  ].join('|'),
  'giu',
);

/** 30/6/2025 and 01/07/2024 are one way of writing; 6/30/2025, 24/5/202 and 20/7/25 are three others. */
function wayOfWriting(date: string): string {
  const shape = date
    .toLocaleLowerCase('vi')
    .replace('hàng', 'hằng')
    .replace(/(?<=quý )[ivx]+/u, 'iv')
    .replace(/\d+/gu, (digits) => (digits.length <= 2 ? '9' : '9'.repeat(digits.length)));
  return isMonthFirst(date)
    ? `month first ${shape}`
    : shape + (/\/\d\d$/u.test(date) ? ' two-digit year' : '');
}

(present ? test : test.skip)('the table covers every way in which the five documents write a date', () => {
  const inTable = new Set(
    TABLE.flatMap(([printed]) => normaliseText(printed).match(DATES) ?? []).map(wayOfWriting),
  );
  const texts = readdirSync(DOCUMENTS).map((file) =>
    normaliseText(readFileSync(path.join(DOCUMENTS, file), 'utf8')),
  );
  const dates = texts.flatMap((text) => text.match(DATES) ?? []);
  expect(dates.length).toBeGreaterThan(400);
  expect([...new Set(dates.filter((date) => !inTable.has(wayOfWriting(date))))]).toEqual([]);
});

describe('whatever is printed', () => {
  const day = fc
    .date({ min: new Date('1900-01-01'), max: new Date('2999-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));

  test('a real day written day first is read back where its day cannot be a month', () => {
    fc.assert(
      fc.property(day, fc.constantFrom('/', '-', '.', ' / '), (iso, separator) => {
        const [year, month, date] = iso.split('-').map(Number) as [number, number, number];
        fc.pre(date > 12);
        const printed = [date, month, year].join(separator);
        expect(parseDeadline(printed)).toMatchObject({ precision: 'DAY', dueOn: iso });
        expect(parseDeadline([month, date, year].join(separator))).toMatchObject({
          precision: 'DAY',
          dueOn: iso,
        });
      }),
    );
  });

  test('a period is due on its last day: the next day is in another period', () => {
    const years = fc.integer({ min: 1900, max: 2999 });
    const periods = fc.oneof(
      fc
        .tuple(fc.integer({ min: 1, max: 12 }), years)
        .map(([month, year]) => [`Tháng ${month}/${year}`, month, year]),
      fc
        .tuple(fc.integer({ min: 1, max: 4 }), years)
        .map(([q, year]) => [`quý ${q} năm ${year}`, q * 3, year]),
      years.map((year) => [`Năm ${year}`, 12, year]),
      fc
        .tuple(fc.integer({ min: 1, max: 11 }), years)
        .map(([n, year]) => [`${n} tháng cuối năm ${year}`, 12, year]),
    ) as fc.Arbitrary<[string, number, number]>;
    fc.assert(
      fc.property(periods, ([printed, lastMonth, year]) => {
        const { dueOn } = parseDeadline(printed);
        const next = new Date(`${dueOn}T00:00:00Z`);
        next.setUTCDate(next.getUTCDate() + 1);
        expect(dueOn?.slice(0, 7)).toBe(`${year}-${String(lastMonth).padStart(2, '0')}`);
        expect(next.getUTCDate()).toBe(1);
      }),
    );
  });

  test('it never throws, and the day is one that exists or none', () => {
    const scraps = fc.constantFrom(
      'tháng',
      'quý',
      'năm',
      'trước ngày',
      'đến',
      'từ',
      'trong',
      'IV',
      '/',
      '-',
      '31',
      '2',
      '2025',
      '25',
      ' ',
      ';',
      'thường xuyên',
      '5 tháng cuối',
      'ngày',
    );
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(scraps, { maxLength: 12 }).map((parts) => parts.join(' ')),
    );
    fc.assert(
      fc.property(texts, (printed) => {
        const { precision, dueOn } = parseDeadline(printed);
        const dated = precision !== 'ONGOING' && precision !== 'UNREADABLE';
        expect(dueOn !== null && isLocalDate(dueOn)).toBe(dated);
        expect(dueOn === null).toBe(!dated);
      }),
      { numRuns: 2000 },
    );
  });

  test('a very long cell is read without exhausting the stack', () => {
    expect(parseDeadline('trước '.repeat(20_000)).precision).toBe('UNREADABLE');
  });
});
