import type { OverdueSummaryQuery } from '../generated/overdue-summary';
import { differs, overdueOf } from './overdue.rows';

type Summary = NonNullable<OverdueSummaryQuery['overdueSummary']>[number];

const printed = (total: number | null) => ({
  ...{ separate: null, shared: null, total, note: null },
  source: { document: 'D', locator: 'table' },
});
const summary = (code: string | null, total: number, published: Summary['published'] = null): Summary => ({
  agency: code === null ? null : { code, name: `Cơ quan ${code}` },
  ...{ separate: 1, shared: total - 1, total, published },
});
const issue = (subject: string) => ({ subject, responsible: null, detail: `vì ${subject}`, source: null });
const answer = (overdueSummary: readonly Summary[], contradicted: readonly string[] = []) => ({
  overdueSummary,
  contradicted: { directives: { totalCount: 0, nodes: contradicted.map(issue) } },
  missing: null,
});

test('the most overdue comes first, by name among equals', () => {
  const { rows } = overdueOf(answer([summary('B', 2), summary('C', 5), summary('A', 2)]));
  expect(rows.map(({ code }) => code)).toEqual(['C', 'A', 'B']);
});

test('the sum is over all agencies; one whose list is empty is not counted among them', () => {
  const overdue = overdueOf(answer([summary('A', 2), summary('B', 0, printed(2))]));
  expect(overdue).toMatchObject({ total: 2, agencies: 1, publishedTotal: 2, printed: true });
});

test('an issue stands at a figure on the day for which a document printed figures, and on no other', () => {
  const onThatDay = overdueOf(answer([summary('A', 4, printed(3)), summary('B', 1)], ['A']));
  expect(onThatDay.rows.map(({ issue: one }) => one?.detail)).toEqual(['vì A', undefined]);
  const later = overdueOf(answer([summary('A', 4)], ['A']));
  expect(later.rows[0]?.issue).toBeNull();
  expect(later.printed).toBe(false);
});

test('a figure differs from what was printed for it, also where the table leaves the agency out', () => {
  const { rows } = overdueOf(
    answer([summary('A', 4, printed(3)), summary('B', 2, printed(2)), summary('C', 1)]),
  );
  expect(rows.map((row) => differs(row, true))).toEqual([true, false, true]);
  expect(rows.map((row) => differs(row, false))).toEqual([false, false, false]);
});

test('agencies that could not be asked for keep their figures, each its own row', () => {
  const { rows, total } = overdueOf(answer([summary(null, 3), summary(null, 2)]));
  expect(new Set(rows.map(({ key }) => key)).size).toBe(2);
  expect(total).toBe(5);
});
