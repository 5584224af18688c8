import { useState, type ReactNode } from 'react';
import { csvText } from './csv';
import { DataTable, type Column, type Sorting } from './data-table';
import { WORDS } from './parts.words';
import { saveFile } from './save-file';
import { SourceLine, type Source } from './source-line';

interface FigureProps<R> {
  /** States what is to be seen, with its date. */
  readonly title: string;
  readonly chart: ReactNode;
  readonly columns: readonly Column<R>[];
  readonly rows: readonly R[];
  readonly rowKey: (row: R) => string;
  readonly sorting?: Sorting;
  readonly sources?: readonly (Source | null | undefined)[];
  /** Name of the file, without its ending. */
  readonly file: string;
}

/** Chart and table are one thing: the same rows, one press apart; the file has the same rows again. */
export function Figure<R>({
  title,
  chart,
  columns,
  rows,
  rowKey,
  sorting,
  sources = [],
  file,
}: FigureProps<R>) {
  const [view, setView] = useState<'chart' | 'table'>('chart');
  const written = columns.filter(({ csv }) => csv);
  const download = () => {
    const text = csvText(
      written.map(({ head }) => head),
      rows.map((row) => written.map(({ csv }) => csv?.(row))),
    );
    saveFile(`${file}.csv`, text);
  };
  return (
    <figure className={`figure shows-${view}`}>
      <figcaption>{title}</figcaption>
      <div className="row no-print" role="group" aria-label={WORDS.view}>
        <button type="button" aria-pressed={view === 'chart'} onClick={() => setView('chart')}>
          {WORDS.chart}
        </button>
        <button type="button" aria-pressed={view === 'table'} onClick={() => setView('table')}>
          {WORDS.table}
        </button>
        <button type="button" onClick={download}>
          {WORDS.csv}
        </button>
      </div>
      <div className="as-chart">{chart}</div>
      <div className="as-table">
        <DataTable
          caption={title}
          columns={columns}
          rows={rows}
          rowKey={rowKey}
          {...(sorting && { sorting })}
        />
      </div>
      <SourceLine sources={sources} />
    </figure>
  );
}
