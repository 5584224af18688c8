import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { unitOfWork, type Cause } from '@lien-thong/kit/database';
import { settleDataIssues } from '@lien-thong/kit/issues';
import type { DataSource } from 'typeorm';
import { restateShared } from '../procedure/procedure.shared';
import { catalogueLines, inBatches } from './catalogue-lines';
import { importBatch } from './import-batch';
import { readRecord } from './record';
import { LINE_KINDS, LINE_SUBJECT, scanCatalogue, type CatalogueScan } from './scan-catalogue';

/** Large enough that a statement's own cost does not show, small enough that an interruption is soon heard. */
const BATCH = 200;

export interface ImportProgress {
  readonly done: number;
  readonly lines: number;
}

export interface ImportReport extends ImportProgress {
  readonly created: number;
  readonly changed: number;
  readonly unchanged: number;
  /** Lines that are no record, or repeat one. */
  readonly setAside: number;
  readonly interrupted: boolean;
}

export interface ImportOptions {
  readonly at?: Date;
  readonly batch?: number;
  /** Ends the import after the batch in hand; what was written stays, and running again completes it. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: ImportProgress) => void;
}

/**
 * Imports a catalogue in the portal's own shape: each batch is one unit of work. Importing it again changes nothing;
 * one bad line stops nothing.
 */
export async function importCatalogue(
  db: DataSource,
  file: string,
  { at = new Date(), batch = BATCH, signal, onProgress }: ImportOptions = {},
): Promise<ImportReport> {
  const cause: Cause = { actor: `import:${path.basename(file)}`, correlationId: randomUUID(), at };
  const scan = await scanCatalogue(db, file, at);
  await stateLineIssues(db, cause, file, scan);
  const count = { NEW: 0, CHANGED: 0, UNCHANGED: 0 };
  let done = 0;
  for await (const lines of inBatches(catalogueLines(file), batch)) {
    if (signal?.aborted) break;
    const records = lines
      .filter(({ number }) => !scan.setAside.has(number))
      .flatMap(({ text }) => readRecord(text).record ?? []);
    const written = await unitOfWork(db, cause, (uow) => importBatch(uow, records, scan.codes));
    written.forEach(({ outcome }) => (count[outcome] += 1));
    done += lines.length;
    onProgress?.({ done, lines: scan.lines });
  }
  const interrupted = done < scan.lines;
  if (!interrupted) await unitOfWork(db, cause, restateShared);
  return {
    done,
    lines: scan.lines,
    created: count.NEW,
    changed: count.CHANGED,
    unchanged: count.UNCHANGED,
    setAside: scan.setAside.size,
    interrupted,
  };
}

/** A line that was mended, or is no longer there, loses its issue. */
async function stateLineIssues(
  db: DataSource,
  cause: Cause,
  file: string,
  { issues }: CatalogueScan,
): Promise<void> {
  await unitOfWork(db, cause, async (uow) => {
    const stated: { subject: string }[] = await uow.manager.query(
      'SELECT subject FROM data_issue WHERE subject_type = $1 AND document = $2',
      [LINE_SUBJECT, path.basename(file)],
    );
    const subjects = stated.map(({ subject }) => subject);
    await settleDataIssues(uow.manager, LINE_KINDS, LINE_SUBJECT, subjects, issues);
    issues.forEach(uow.raise);
  });
}
