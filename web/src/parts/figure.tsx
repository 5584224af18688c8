import { useState, type ReactNode } from 'react';
import { csvText, type FileColumn } from './csv';
import { DataTable, type Column, type Sorting } from './data-table';
import { WORDS } from './parts.words';
import { SampleTag } from './sample-tag';
import { saveFile } from './save-file';
import { SourceLine } from './source-line';
import type { Source } from './sources';

export type View = 'chart' | 'table';

interface FigureProps<R> {
  /** States what is to be seen, with its date. */
  readonly title: string;
  readonly chart: ReactNode;
  readonly columns: readonly Column<R>[];
  readonly rows: readonly R[];
  readonly rowKey: (row: R) => string;
  readonly sorting?: Sorting;
  readonly onSorted?: (sorting: Sorting) => void;
  readonly sources?: readonly (Source | null | undefined)[];
  /** Whether one of its figures is a sample, so that all of it is. */
  readonly sample?: boolean;
  /** Name of the file, without its ending. */
  readonly file: string;
  /** What stands in the file, where that is not the columns of the table. */
  readonly fileColumns?: readonly FileColumn<R>[];
  /** Where the page keeps the view in its address; the figure keeps its own otherwise. */
  readonly view?: View;
  readonly onView?: (view: View) => void;
  /** Whether there is place for both beside each other on a wide screen. */
  readonly both?: boolean;
}

/** Chart and table are one thing: the same rows, one press apart; the file has the same rows again. */
export function Figure<R>(props: FigureProps<R>) {
  const { title, chart, columns, rows, rowKey, sorting, onSorted, sources = [], sample = false } = props;
  const [own, setOwn] = useState<View>('chart');
  const view = props.view ?? own;
  const choose = props.onView ?? setOwn;
  return (
    <figure className={`figure shows-${view}${props.both ? ' has-both' : ''}`}>
      <figcaption>
        {title} {sample && <SampleTag />}
      </figcaption>
      <div className="row no-print" role="group" aria-label={WORDS.view}>
        <button
          type="button"
          className="one-view"
          aria-pressed={view === 'chart'}
          onClick={() => choose('chart')}
        >
          {WORDS.chart}
        </button>
        <button
          type="button"
          className="one-view"
          aria-pressed={view === 'table'}
          onClick={() => choose('table')}
        >
          {WORDS.table}
        </button>
        <button type="button" onClick={() => saveFile(`${props.file}.csv`, fileOf(props))}>
          {WORDS.csv}
        </button>
        <button type="button" onClick={() => globalThis.print()}>
          {WORDS.print}
        </button>
      </div>
      <div className="views">
        <div className="as-chart">{chart}</div>
        <div className="as-table">
          <DataTable
            caption={sample ? `${title} · ${WORDS.sample}` : title}
            columns={columns}
            rows={rows}
            rowKey={rowKey}
            {...(sorting && { sorting })}
            {...(onSorted && { onSorted })}
          />
        </div>
      </div>
      <SourceLine sources={sources} />
    </figure>
  );
}

function fileOf<R>({ columns, rows, fileColumns }: FigureProps<R>): string {
  const shown = columns.flatMap(({ head, csv }) => (csv ? [{ head, cell: csv }] : []));
  const written = fileColumns ?? shown;
  return csvText(
    written.map(({ head }) => head),
    rows.map((row) => written.map(({ cell }) => cell(row))),
  );
}
