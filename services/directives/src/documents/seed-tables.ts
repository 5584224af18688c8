import path from 'node:path';
import { readCsv, type CsvRow } from '@lien-thong/kit/seeds';

/** Folders of seeds/, in the order in which the documents are read: what comes later was printed later. */
export const FOLDERS = ['pl01', 'pl02-04', 'pl05-plans'] as const;
export type Folder = (typeof FOLDERS)[number];

/** The table of that name in each folder that has one. */
export const filesOf = (table: string, folders: readonly Folder[] = FOLDERS): string[] =>
  folders.map((folder) => `${folder}/${table}`);

/** Rows of one table over all folders, in that order. @param texts the contents of `files`, in their order. */
export function readTable<C extends string>(
  files: readonly string[],
  texts: readonly string[],
  table: string,
  columns: readonly C[],
): CsvRow<C>[] {
  return files.flatMap((file, index) =>
    path.posix.basename(file) === table ? readCsv(texts[index] ?? '', columns) : [],
  );
}
