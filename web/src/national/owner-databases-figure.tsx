import { Timeline } from '../charts';
import { dayText } from '../format';
import {
  Figure,
  sourceText,
  StatusMark,
  withProvenance,
  type Column,
  type FileColumn,
  PrintedDay,
} from '../parts';
import { DatabasesLegend } from './databases-legend';
import { lookOfDatabase, spanOf, type OwnedDatabase } from './databases.rows';
import { WORDS } from './databases.words';
import { ownPath } from './links';
import { monthAxis, monthText } from './month-axis';
import { WORDS as PAGE } from './national.words';
import { useView } from './use-view';

interface OwnerDatabasesFigureProps {
  readonly title: string;
  readonly rows: readonly OwnedDatabase[];
  readonly day: string;
}

export function OwnerDatabasesFigure({ title, rows, day }: OwnerDatabasesFigureProps) {
  const shown = useView('csdl');
  const spans = rows.map(spanOf);
  const axis = monthAxis(
    [...rows.map(({ deadline }) => deadline?.dueOn ?? null), ...spans.map((span) => span?.from ?? null)],
    day,
  );
  return (
    <Figure
      title={title}
      chart={
        <>
          <DatabasesLegend more={WORDS.span} />
          <Timeline
            label={WORDS.chart(title)}
            axis={axis}
            now={{ day, text: dayText(day) }}
            tickText={monthText}
            rows={rows.map((row, place) => ({
              key: row.code,
              label: row.name,
              dues: row.deadline?.dueOn
                ? [{ day: row.deadline.dueOn, look: lookOfDatabase(row), text: '' }]
                : [],
              bar: spans[place] ?? null,
              none: row.deadline?.dueOn ? null : WORDS.noDay,
            }))}
          />
        </>
      }
      columns={COLUMNS}
      rows={rows}
      rowKey={({ code }) => code}
      sources={rows.map(sourceOf)}
      file={`co-so-du-lieu-cua-chu-quan-${day}`}
      fileColumns={fileOf(day)}
      {...shown}
    />
  );
}

const COLUMNS: readonly Column<OwnedDatabase>[] = [
  {
    key: 'name',
    head: WORDS.database,
    cell: ({ name }) => <span lang="vi">{name}</span>,
    sort: ({ name }) => name,
  },
  {
    key: 'deadline',
    head: WORDS.deadline,
    cell: ({ deadline }) => <PrintedDay {...deadline} none={WORDS.noDay} />,
    sort: ({ deadline }) => deadline?.dueOn ?? null,
  },
  {
    key: 'due',
    head: WORDS.dueState,
    cell: (row) => (
      <StatusMark look={row.dueState === 'OVERDUE' ? 'bad' : lookOfDatabase(row)}>
        {WORDS.states[row.dueState]}
      </StatusMark>
    ),
  },
  {
    key: 'status',
    head: WORDS.status,
    cell: ({ status }) => (status ? WORDS.statuses[status.status] : WORDS.notReported),
  },
  {
    key: 'reported',
    head: WORDS.reportedOn,
    cell: ({ status }) => status && dayText(status.reportedOn),
    sort: ({ status }) => status?.reportedOn ?? null,
  },
  {
    key: 'ordered',
    head: WORDS.ordered,
    cell: ({ deadlines: [governing] }) => {
      const directive = governing?.directive;
      return directive?.issuedOn && `${dayText(directive.issuedOn)} (${directive.number ?? '?'})`;
    },
  },
  {
    key: 'source',
    head: PAGE.source,
    cell: (row) => <span lang="vi">{sourceTextOf(row)}</span>,
  },
];

function fileOf(day: string): readonly FileColumn<OwnedDatabase>[] {
  return withProvenance<OwnedDatabase>(
    [
      { head: 'ma', cell: ({ code }) => code },
      { head: 'ten', cell: ({ name }) => name },
      { head: 'thoi_han', cell: ({ deadline }) => deadline?.dueOn },
      { head: 'thoi_han_in', cell: ({ deadline }) => deadline?.text },
      { head: 'theo_han', cell: ({ dueState }) => WORDS.states[dueState] },
      { head: 'trang_thai', cell: ({ status }) => status && WORDS.statuses[status.status] },
      { head: 'ngay_bao_cao', cell: ({ status }) => status?.reportedOn },
      { head: 'dong_bo', cell: ({ synchronisedOn }) => synchronisedOn },
    ],
    { source: sourceTextOf, day, sample: () => false, path: () => ownPath(day) },
  );
}

/** Where its deadline is printed, or, where it has none, the database itself. */
function sourceOf({ deadlines, source }: OwnedDatabase) {
  return deadlines[0]?.source ?? source;
}

function sourceTextOf(row: OwnedDatabase): string {
  const source = sourceOf(row);
  return source ? sourceText(source) : '';
}
