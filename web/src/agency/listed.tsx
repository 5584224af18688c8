import { DataTable, NothingThere, type Column, type Sorting } from '../parts';

interface ListedProps<R> {
  readonly caption: string;
  readonly columns: readonly Column<R>[];
  readonly rows: readonly R[];
  readonly rowKey: (row: R) => string;
  readonly sorting?: Sorting;
}

/** A table, or its caption and the word that there is nothing of it: an empty table tells nobody anything. */
export function Listed<R>(props: ListedProps<R>) {
  if (props.rows.length > 0) return <DataTable {...props} />;
  return (
    <p>
      {props.caption}: <NothingThere kind="none" />
    </p>
  );
}
