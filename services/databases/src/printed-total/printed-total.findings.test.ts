import type { NewDatabase } from '../database/database.input';
import { findingsOfTotals, type PrintedTotal } from './printed-total.findings';

const listedAt = (locator: string): NewDatabase => ({
  code: `G99.${locator}`,
  name: locator,
  kind: 'SPECIALISED',
  ownerCode: 'G99',
  document: 'TEST',
  locator,
  names: [{ name: locator, document: 'TEST', locator: 'A/9' }],
  deadlines: [],
});
const LISTED = ['A/1', 'A/2', 'A/3', 'B/2'].map(listedAt);

const total = (
  key: string,
  value: number,
  list: string | null,
  counts: string | null = null,
): PrintedTotal => ({
  key,
  value,
  unit: 'cơ sở dữ liệu',
  counts,
  list,
  document: 'TEST',
  locator: key,
});

const kinds = (...totals: PrintedTotal[]) => findingsOfTotals(totals, LISTED).map(({ kind }) => kind);

describe('a printed total of databases', () => {
  test('agrees with the rows that list them: within the range, both ends included', () => {
    expect(kinds(total('t', 2, 'A/1-2'))).toEqual([]);
    expect(kinds(total('t', 4, 'A/1-3; B/2'))).toEqual([]);
    expect(kinds(total('t', 0, 'B/3-9'))).toEqual([]);
  });

  test('contradicts a list with another number of rows, and the finding gives both numbers', () => {
    const [finding] = findingsOfTotals([total('t', 5, 'A/1-3')], LISTED);
    expect(finding).toMatchObject({ kind: 'PRINTED_TOTAL_CONTRADICTS_LIST', subject: 't' });
    expect(finding?.detail).toBe('In 5 cơ sở dữ liệu; danh sách A/1-3 có 3');
  });

  test('counts no database that a row names in passing', () => {
    expect(kinds(total('t', 1, 'A/9'))).toEqual(['PRINTED_TOTAL_CONTRADICTS_LIST']);
  });

  test('contradicts another total of the same databases once, whichever comes first', () => {
    expect(kinds(total('t', 4, 'A/1-3; B/2', 'all'), total('u', 3, 'A/1-3', 'all'))).toEqual([
      'PRINTED_TOTALS_CONTRADICT',
    ]);
    expect(kinds(total('t', 4, 'A/1-3; B/2', 'all'), total('u', 3, 'A/1-3', 'some'))).toEqual([]);
  });

  test('without a list says so', () => {
    expect(kinds(total('t', 12, null))).toEqual(['PRINTED_TOTAL_WITHOUT_LIST']);
  });

  test('is left alone where it counts something else', () => {
    expect(findingsOfTotals([{ ...total('t', 461, null), unit: 'huyện' }], LISTED)).toEqual([]);
  });
});
