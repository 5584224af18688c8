import { useMemo, useState, type ReactNode } from 'react';
import type { Cell } from './csv';
import { WORDS } from './parts.words';

export interface Column<R> {
  readonly key: string;
  readonly head: string;
  readonly cell: (row: R) => ReactNode;
  /** What it is sorted by; a column without it cannot be sorted. Nothing stands last, whichever way. */
  readonly sort?: (row: R) => string | number | null;
  /** Figures stand right. */
  readonly figure?: boolean;
  /** What a file says of it; a column without it stands in no file. */
  readonly csv?: (row: R) => Cell;
}

export interface Sorting {
  readonly by: string;
  readonly down: boolean;
}

interface DataTableProps<R> {
  readonly caption: string;
  readonly columns: readonly Column<R>[];
  readonly rows: readonly R[];
  readonly rowKey: (row: R) => string;
  readonly sorting?: Sorting;
  readonly onSorted?: (sorting: Sorting) => void;
}

const COLLATOR = new Intl.Collator('vi');

/** A table that can be sorted and scrolled by keyboard; its first column heads the rows and stays in sight. */
export function DataTable<R>({ caption, columns, rows, rowKey, sorting, onSorted }: DataTableProps<R>) {
  const [order, setOrder] = useState<Sorting | undefined>(sorting);
  const [said, setSaid] = useState('');
  const sorted = useMemo(() => inOrder(rows, columns, order), [rows, columns, order]);
  const sortBy = ({ key, head, figure }: Column<R>) => {
    const down = order?.by === key ? !order.down : figure === true;
    setOrder({ by: key, down });
    onSorted?.({ by: key, down });
    setSaid(WORDS.sorted(head, down));
  };
  return (
    <div className="table" role="region" aria-label={`${WORDS.table}: ${caption}`} tabIndex={0}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th
                key={column.key}
                scope="col"
                className={column.figure ? 'figure' : undefined}
                aria-sort={ariaSort(column, order)}
              >
                {column.sort ? (
                  <button type="button" onClick={() => sortBy(column)} title={WORDS.sortBy(column.head)}>
                    {column.head}
                  </button>
                ) : (
                  column.head
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sorted.map((row) => (
            <tr key={rowKey(row)}>
              {columns.map(({ key, cell, figure }, place) =>
                place === 0 ? (
                  <th key={key} scope="row">
                    {cell(row)}
                  </th>
                ) : (
                  <td key={key} className={figure ? 'figure' : undefined}>
                    {cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="unseen" role="status">
        {said}
      </p>
    </div>
  );
}

function ariaSort<R>({ key, sort }: Column<R>, order: Sorting | undefined) {
  if (!sort) return undefined;
  if (order?.by !== key) return 'none';
  return order.down ? 'descending' : 'ascending';
}

/** The rows as the table shows them, for what has to follow its order. */
export function inOrder<R>(
  rows: readonly R[],
  columns: readonly Column<R>[],
  order: Sorting | undefined,
): readonly R[] {
  const sort = columns.find(({ key }) => key === order?.by)?.sort;
  if (!order || !sort) return rows;
  return [...rows].sort((one, other) => {
    const [a, b] = [sort(one), sort(other)];
    if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
    const compared =
      typeof a === 'number' && typeof b === 'number' ? a - b : COLLATOR.compare(String(a), String(b));
    return order.down ? -compared : compared;
  });
}
