import { parse } from 'csv-parse/sync';

/** A row of a seed file by column name; an empty cell is null: no source says it. */
export type CsvRow<C extends string> = Readonly<Record<C, string | null>>;

/** Reads a seed. A missing or unknown column is a mistake of whoever typed it, and stops the start. */
export function readCsv<C extends string>(text: string, columns: readonly C[]): CsvRow<C>[] {
  return parse(text, {
    bom: true,
    columns: (header: string[]) => {
      const wrong = [
        ...header.filter((h) => !columns.includes(h as C)),
        ...columns.filter((c) => !header.includes(c)),
      ];
      if (wrong.length > 0) throw new SeedFormatError(`Columns missing or unknown: ${wrong.join(', ')}`);
      return header;
    },
    cast: (value) => (value === '' ? null : value.normalize('NFC')),
    skip_empty_lines: true,
  }) as unknown as CsvRow<C>[];
}

export class SeedFormatError extends Error {
  override readonly name = 'SeedFormatError';
}
