import { duesOf, lookOf, ownersOf, spanOf, type OwnedDatabase } from './databases.rows';

const cell = (code: string | null, dueMonth: string | null, total: number, more = {}) => ({
  owner: code === null ? null : { code, name: `Cơ quan ${code}` },
  ...{ dueMonth, total, complete: 0, operational: 0, overdue: 0, unreported: 0 },
  synchronised: { value: null, unit: null, basis: 'NOT_MEASURED' as const, reason: null },
  ...more,
});

test('an owner has one row, with the sums of its months; the most databases come first', () => {
  const owners = ownersOf([
    cell('A', '2025-06-01', 1, { overdue: 1 }),
    cell('B', '2025-12-01', 5, { complete: 2, operational: 1 }),
    cell('A', null, 2),
  ]);
  expect(owners).toMatchObject([
    { code: 'B', total: 5, built: 3, overdue: 0 },
    { code: 'A', total: 3, built: 0, overdue: 1, months: [{ due: '2025-06-30' }, { due: null }] },
  ]);
});

test('a diamond stands at the end of each month in which something is due, and nowhere for what has no day', () => {
  const [owner] = ownersOf([cell('A', '2025-06-01', 2), cell('A', null, 7)]);
  expect(duesOf(owner?.months ?? [])).toEqual([{ day: '2025-06-30', look: 'open', text: '2' }]);
});

test('a month looks like the worst that is known of it; built is all of it built', () => {
  const month = { total: 3, built: 0, overdue: 0, unreported: 0 };
  expect(lookOf({ ...month, overdue: 1, unreported: 2 })).toBe('bad');
  expect(lookOf({ ...month, built: 2, unreported: 1 })).toBe('unknown');
  expect(lookOf({ ...month, built: 2 })).toBe('open');
  expect(lookOf({ ...month, built: 3 })).toBe('good');
});

describe('the bar of a database', () => {
  const database = (more: Partial<OwnedDatabase> = {}): OwnedDatabase => ({
    ...{ code: 'A.x', name: 'X', dueState: 'NOT_DUE', status: null, synchronisedOn: null, source: null },
    deadline: { text: 'tháng 12/2025', dueOn: '2025-12-31' },
    deadlines: [
      {
        deadline: { dueOn: '2025-12-31' },
        directive: { number: '71/NQ-CP', issuedOn: '2025-04-01' },
        source: null,
      },
    ],
    ...more,
  });

  test('runs from the issue of the governing directive to the deadline', () => {
    expect(spanOf(database())).toEqual({ from: '2025-04-01', until: '2025-12-31' });
  });

  test('ends on the day on which it was reported as built, and on no other report', () => {
    const reported = (status: 'COMPLETE' | 'BUILDING') =>
      spanOf(database({ status: { status, reportedOn: '2025-07-31' } }))?.until;
    expect(reported('COMPLETE')).toBe('2025-07-31');
    expect(reported('BUILDING')).toBe('2025-12-31');
  });

  test('is not drawn where no source says from when or until when', () => {
    expect(spanOf(database({ deadlines: [] }))).toBeNull();
    expect(spanOf(database({ deadline: null }))).toBeNull();
  });
});
