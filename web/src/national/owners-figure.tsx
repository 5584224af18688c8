import { Timeline } from '../charts';
import { dayText } from '../format';
import { AgencyLink, Figure, NothingThere, withProvenance, type Column, type FileColumn } from '../parts';
import { DatabasesLegend } from './databases-legend';
import { duesOf, sum, type Month, type OwnerRow } from './databases.rows';
import { WORDS } from './databases.words';
import { agencyPath } from './links';
import { monthAxis, monthText } from './month-axis';
import { Shortened } from './shortened';
import { useView } from './use-view';
import { Was } from './was';

type Count = 'total' | 'built' | 'overdue' | 'unreported';

interface OwnersFigureProps {
  readonly owners: readonly OwnerRow[];
  readonly day: string;
  readonly earlier: ReadonlyMap<string, OwnerRow>;
}

/** A row of each owner, with what is due in which month. */
export function OwnersFigure({ owners, day, earlier }: OwnersFigureProps) {
  const shown = useView('csdl');
  const [total, built, overdue, unreported] = (['total', 'built', 'overdue', 'unreported'] as const).map(
    (what) => sum(owners, what),
  ) as [number, number, number, number];
  const finding = WORDS.finding(total, built, overdue, unreported, dayText(day));
  return (
    <>
      <Figure
        title={finding}
        chart={<OwnersTimeline owners={owners} day={day} label={WORDS.chart(finding)} />}
        columns={columnsOf(day, earlier)}
        rows={owners}
        rowKey={({ key }) => key}
        sorting={{ by: 'total', down: true }}
        file={`co-so-du-lieu-${day}`}
        fileColumns={fileOf(day)}
        {...shown}
      />
      <p className="source">{WORDS.sources}</p>
    </>
  );
}

interface OwnersTimelineProps {
  readonly owners: readonly OwnerRow[];
  readonly day: string;
  readonly label: string;
}

function OwnersTimeline({ owners, day, label }: OwnersTimelineProps) {
  const axis = monthAxis(
    owners.flatMap(({ months }) => months.map(({ due }) => due)),
    day,
  );
  return (
    <>
      <DatabasesLegend more={WORDS.number} />
      <Shortened rows={owners}>
        {(some) => (
          <Timeline
            label={label}
            axis={axis}
            now={{ day, text: dayText(day) }}
            tickText={monthText}
            rows={some.map((owner) => ({
              key: owner.key,
              label: owner.name ?? '?',
              dues: duesOf(owner.months),
              bar: null,
              none: owner.months.every(({ due }) => due === null) ? WORDS.noDay : null,
            }))}
          />
        )}
      </Shortened>
    </>
  );
}

function columnsOf(day: string, earlier: ReadonlyMap<string, OwnerRow>): readonly Column<OwnerRow>[] {
  const count = (what: Count): Column<OwnerRow> => ({
    key: what,
    head: WORDS[what],
    cell: (row) => (
      <>
        {row[what]} <Was now={row[what]} before={earlier.get(row.key)?.[what]} />
      </>
    ),
    sort: (row) => row[what],
    figure: true,
  });
  return [
    { key: 'name', head: WORDS.owner, cell: (row) => <Owner {...row} day={day} />, sort: ({ name }) => name },
    ...(['total', 'built', 'overdue', 'unreported'] as const).map(count),
    { key: 'months', head: WORDS.months, cell: ({ months }) => monthsText(months) },
  ];
}

function Owner({ code, name, day }: OwnerRow & { readonly day: string }) {
  if (code === null) return <NothingThere kind="notLoaded" />;
  return <AgencyLink code={code} name={name} day={day} />;
}

function fileOf(day: string): readonly FileColumn<OwnerRow>[] {
  return withProvenance<OwnerRow>(
    [
      { head: 'ma', cell: ({ code }) => code },
      { head: 'ten', cell: ({ name }) => name },
      { head: 'so_csdl', cell: ({ total }) => total },
      { head: 'da_xay_dung', cell: ({ built }) => built },
      { head: 'qua_han', cell: ({ overdue }) => overdue },
      { head: 'den_han_chua_bao_cao', cell: ({ unreported }) => unreported },
      { head: 'thang_den_han', cell: ({ months }) => monthsText(months) },
    ],
    {
      source: () => WORDS.counted,
      day,
      sample: () => false,
      path: ({ code }) => agencyPath(code ?? '', day),
    },
  );
}

/** «08/2025: 2; 12/2025: 5». */
function monthsText(months: readonly Month[]): string {
  return months.map(({ due, total }) => `${due ? dayText(due).slice(3) : WORDS.noDay}: ${total}`).join('; ');
}
