/** A cell: a number has a decimal point, a day is YYYY-MM-DD, nothing is empty. */
export type Cell = string | number | null | undefined;

/** A column of a file; heads are names that programs read, the same in every language of the page. */
export interface FileColumn<R> {
  readonly head: string;
  readonly cell: (row: R) => Cell;
}

/** Where the figures of a file come from. */
export interface Provenance<R> {
  readonly source: (row: R) => Cell;
  /** The day that the figures describe, as YYYY-MM-DD. */
  readonly day: string;
  readonly sample: (row: R) => boolean;
  /** Path of a page about the row: a code such as 1.000656, which spreadsheets take for a number, survives in it. */
  readonly path: (row: R) => string;
}

/** Tells spreadsheets that the file is UTF-8. */
const MARK = '\ufeff';
/** What a spreadsheet would take for a formula. */
const FORMULA = /^[=+\-@\t\r]/;

/** A table as a file that spreadsheets open (RFC 4180). */
export function csvText(head: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return MARK + [head, ...rows].map((row) => row.map(cellText).join(',')).join('\r\n') + '\r\n';
}

/** The columns, and after them what every file says of its rows: source, day, whether a sample, address. */
export function withProvenance<R>(
  columns: readonly FileColumn<R>[],
  { source, day, sample, path }: Provenance<R>,
): readonly FileColumn<R>[] {
  return [
    ...columns,
    { head: 'nguon', cell: source },
    { head: 'tinh_den_ngay', cell: () => day },
    { head: 'so_lieu_mau', cell: (row) => (sample(row) ? 'co' : 'khong') },
    { head: 'lien_ket', cell: (row) => new URL(path(row), globalThis.location.origin).href },
  ];
}

function cellText(cell: Cell): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'number') return String(cell);
  const safe = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
