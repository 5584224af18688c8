import fc from 'fast-check';
import { alignToKeys, groupByKey } from './align-to-keys';

interface Row {
  key: string;
  nth: number;
}
const key = fc.constantFrom('a', 'b', 'c', 'd', 'e');
const rows = fc.array(key, { maxLength: 12 }).map((keys) => keys.map((k, nth): Row => ({ key: k, nth })));
const keys = fc.array(key, { maxLength: 8 });
const keyOf = (row: Row) => row.key;

describe('alignToKeys', () => {
  test('answers in the order of the keys, with null for a key without a row', () => {
    const found = [
      { key: 'c', nth: 0 },
      { key: 'a', nth: 1 },
    ];
    expect(alignToKeys(['a', 'b', 'c'], found, keyOf)).toEqual([found[1], null, found[0]]);
  });

  test('gives every key its own row, whatever the order of the rows', () => {
    fc.assert(
      fc.property(keys, rows, (wanted, found) => {
        const aligned = alignToKeys(wanted, found, keyOf);
        expect(aligned).toHaveLength(wanted.length);
        aligned.forEach((row, i) => {
          expect(row?.key ?? null).toBe(found.some((one) => one.key === wanted[i]) ? wanted[i] : null);
        });
      }),
    );
  });
});

describe('groupByKey', () => {
  test('gives every key all its rows, in the order of the rows', () => {
    fc.assert(
      fc.property(keys, rows, (wanted, found) => {
        expect(groupByKey(wanted, found, keyOf)).toEqual(
          wanted.map((k) => found.filter((row) => row.key === k)),
        );
      }),
    );
  });
});
