import type { ReactNode } from 'react';
import { DataTable, Fold, NothingThere, type Column, type Sorting } from '../parts';

interface FoldedProps<R> {
  readonly title: string;
  readonly columns: readonly Column<R>[];
  readonly rows: readonly R[];
  readonly rowKey: (row: R) => string;
  readonly sorting?: Sorting;
  /** What stands below the table. */
  readonly children?: ReactNode;
}

/** A table that is looked into on demand, so that a phone is not scrolled through rows that few ask for. */
export function Folded<R>({ title, children, ...table }: FoldedProps<R>) {
  if (table.rows.length === 0) {
    return (
      <p>
        {title}: <NothingThere kind="none" />
      </p>
    );
  }
  return (
    <Fold title={title} level={3}>
      <DataTable caption={title} {...table} />
      {children}
    </Fold>
  );
}
