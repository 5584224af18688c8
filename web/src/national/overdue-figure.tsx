import { Link } from '@tanstack/react-router';
import { StackedBars } from '../charts';
import { dayText, numberText } from '../format';
import { Figure } from '../parts';
import { issueKind } from './links';
import { overdueColumns, overdueFile } from './overdue.columns';
import { differs, type Overdue, type OverdueRow } from './overdue.rows';
import { WORDS } from './overdue.words';
import { Shortened } from './shortened';
import { useView } from './use-view';

interface OverdueFigureProps {
  readonly overdue: Overdue;
  readonly day: string;
  /** Totals that stood there before the last update, by the key of the row. */
  readonly earlier: ReadonlyMap<string, number>;
}

export function OverdueFigure({ overdue, day, earlier }: OverdueFigureProps) {
  const { rows, printed } = overdue;
  const shown = useView('qua-han');
  const finding = WORDS.finding(numberText(overdue.total), overdue.agencies, dayText(day));
  const differing = rows.filter((row) => differs(row, printed)).length;
  if (rows.length === 0) {
    return (
      <p>
        {WORDS.nothing} <span className="aside">{WORDS.howCounted}</span>
      </p>
    );
  }
  return (
    <>
      <Figure
        title={finding}
        chart={<OverdueChart overdue={overdue} finding={finding} />}
        columns={overdueColumns(day, printed, earlier)}
        rows={rows}
        rowKey={({ key }) => key}
        sorting={{ by: 'total', down: true }}
        sources={rows.map(({ published }) => published?.source)}
        file={`nhiem-vu-qua-han-${day}`}
        fileColumns={overdueFile(day)}
        {...shown}
      />
      <p className="aside">
        {WORDS.howCounted} {printed ? WORDS.printed(numberText(overdue.publishedTotal)) : WORDS.noneForDay}
      </p>
      {differing > 0 && (
        <p>
          <span aria-hidden="true">▲</span>{' '}
          <Link to="/chat-luong-du-lieu" search={{ loai: issueKind('PRINTED_TOTAL_CONTRADICTS_LIST') }}>
            {WORDS.contradictions(differing)}
          </Link>
        </p>
      )}
    </>
  );
}

function OverdueChart({ overdue, finding }: { readonly overdue: Overdue; readonly finding: string }) {
  const { rows, printed } = overdue;
  const largest = Math.max(...rows.map(({ total, published }) => Math.max(total, published?.total ?? 0)));
  const most = rows
    .slice(0, 3)
    .map(({ name, total }) => `${name} ${total}`)
    .join(', ');
  return (
    <Shortened rows={rows}>
      {(some) => (
        <StackedBars
          label={WORDS.chart(finding, most)}
          legend={[WORDS.separate, WORDS.shared]}
          markLegend={printed ? WORDS.mark : null}
          largest={largest}
          bars={some.map((row) => ({
            key: row.key,
            label: row.name ?? '?',
            parts: [row.separate, row.shared],
            mark: differs(row, printed) ? (row.published?.total ?? null) : null,
            text: amountText(row, printed),
          }))}
        />
      )}
    </Shortened>
  );
}

function amountText(row: OverdueRow, printed: boolean): string {
  return `${numberText(row.total)}${differs(row, printed) ? ' ▲' : ''}`;
}
