import type { TableCoverage } from './coverage';

const HEAD = ['document', 'table', 'rows', 'in the graph', 'merged', 'left out', 'missing'];

/** A table for people, then why each row that is left out is, then what is missing. */
export function printCoverage(tables: readonly TableCoverage[]): string {
  const sum = (count: (table: TableCoverage) => number) =>
    String(tables.reduce((all, one) => all + count(one), 0));
  const lines = [
    HEAD,
    ...tables.map((one) => [one.document, one.table, ...figures(one).map(String)]),
    ['total', '', ...[0, 1, 2, 3, 4].map((index) => sum((one) => figures(one)[index] ?? 0))],
  ];
  const widths = HEAD.map((_, column) => Math.max(...lines.map((line) => (line[column] ?? '').length)));
  const table = lines.map((line) =>
    line
      .map((cell, column) =>
        column < 2 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd(),
  );
  const leftOut = tables.flatMap((one) =>
    one.leftOut.map((row) => `${row.document} ${row.locator}: ${row.reason}`),
  );
  const missing = tables.flatMap((one) => one.missing.map((what) => `${one.document} ${what}`));
  return [
    ...table,
    '',
    'Left out:',
    ...leftOut,
    ...(missing.length ? ['', 'Missing:', ...missing] : []),
    '',
  ].join('\n');
}

function figures({ rows, own, merged, leftOut, missing }: TableCoverage): number[] {
  return [rows, own, merged, leftOut.length, missing.length];
}
