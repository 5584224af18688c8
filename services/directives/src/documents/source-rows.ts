import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readCsv } from '@lien-thong/kit/seeds';
import { filesOf } from './seed-tables';

/** What became of one row of a document. */
export type Outcome =
  | 'TASK'
  | 'DATABASE'
  | 'TARGET'
  | 'FINDING'
  | 'COUNT'
  /** The same task, seen before. */
  | 'MERGED'
  /** The same row, seen before. */
  | 'DUPLICATE'
  /** A heading numbered as if it were a task. */
  | 'HEADING'
  | 'LEFT_OUT';

export interface SourceRow {
  readonly document: string;
  readonly locator: string;
  readonly outcome: Outcome;
  /** What it became: ids or codes, several where one row holds several things. */
  readonly refs: readonly string[];
  readonly reason: string | null;
}

const COLUMNS = ['document', 'locator', 'outcome', 'ref', 'reason'] as const;

/** Every row of every table of the documents, in order. @param root the folder of the service */
export function readSourceRows(root: string): SourceRow[] {
  return filesOf('source-rows.csv')
    .map((file) => path.join(root, 'seeds', file))
    .flatMap((file) => readCsv(readFileSync(file, 'utf8'), COLUMNS))
    .map((row) => ({
      document: row.document as string,
      locator: row.locator as string,
      outcome: row.outcome as Outcome,
      refs: row.ref?.split(';') ?? [],
      reason: row.reason,
    }));
}
