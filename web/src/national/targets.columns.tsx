import { numberText, percentText } from '../format';
import { MeasureValue, sourceText, withProvenance, type Column, type FileColumn, PrintedDay } from '../parts';
import { ownPath } from './links';
import { WORDS as PAGE } from './national.words';
import { stateOf, type TargetRow } from './targets.rows';
import { WORDS } from './targets.words';
import { Was } from './was';

/** «ít nhất 80%», «1.139 TTHC»; words where it is no figure. */
export function goalText({ value, unit, comparison }: TargetRow): string {
  if (value === null) return WORDS.deed;
  const amount = unit === '%' ? percentText(value) : `${numberText(value)} ${unit ?? ''}`.trim();
  return `${WORDS.comparison[comparison ?? 'EQUAL']}${amount}`;
}

export function targetColumns(
  day: string,
  earlier: ReadonlyMap<string, number | null>,
): readonly Column<TargetRow>[] {
  return [
    {
      key: 'name',
      head: WORDS.target,
      cell: ({ name }) => <span lang="vi">{name}</span>,
      sort: ({ name }) => name,
    },
    { key: 'goal', head: WORDS.goal, cell: goalText, sort: ({ value }) => value, figure: true },
    {
      key: 'actual',
      head: WORDS.actual,
      cell: ({ code, actual }) => (
        <>
          <MeasureValue measure={actual} reasons={false} />{' '}
          <Was now={actual.value} before={earlier.get(code)} />
        </>
      ),
      sort: ({ actual }) => actual.value,
      figure: true,
    },
    { key: 'state', head: WORDS.result, cell: (row) => WORDS.state[stateOf(row, day)] },
    {
      key: 'due',
      head: WORDS.due,
      cell: ({ due, dueOn }) => <PrintedDay text={due?.text} dueOn={dueOn} none={WORDS.noDue} />,
      sort: ({ dueOn }) => dueOn,
    },
    {
      key: 'counted',
      head: WORDS.counted,
      cell: ({ actual, countedAs }) => <span lang="vi">{actual.reason ?? countedAs}</span>,
    },
    {
      key: 'source',
      head: PAGE.source,
      cell: ({ source }) => <span lang="vi">{source && sourceText(source)}</span>,
    },
  ];
}

export function targetFile(day: string): readonly FileColumn<TargetRow>[] {
  return withProvenance<TargetRow>(
    [
      { head: 'ma', cell: ({ code }) => code },
      { head: 'ten', cell: ({ name }) => name },
      { head: 'muc_tieu', cell: ({ value }) => value },
      { head: 'don_vi', cell: ({ unit }) => unit },
      { head: 'thuc_te', cell: ({ actual }) => actual.value },
      { head: 'ket_qua', cell: (row) => WORDS.state[stateOf(row, day)] },
      { head: 'thoi_han', cell: ({ dueOn }) => dueOn },
      { head: 'ly_do', cell: ({ actual }) => actual.reason },
    ],
    {
      source: ({ source }) => source && sourceText(source),
      day,
      sample: ({ actual }) => actual.basis === 'SAMPLE',
      path: () => ownPath(day),
    },
  );
}
