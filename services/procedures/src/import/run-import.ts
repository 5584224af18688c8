import { setTimeout as sleep } from 'node:timers/promises';
import { CodedError } from '@lien-thong/kit/errors';
import type { Consumers } from '@lien-thong/kit/events';
import { createLogger } from '@lien-thong/kit/logging';
import { openService } from '@lien-thong/kit/subgraph';
import type { DataSource } from 'typeorm';
import { ISSUE_KINDS } from '../issues/issue-kinds';
import { procedures } from '../service';
import { importCatalogue, type ImportReport } from './import-catalogue';
import type { ImportConfig } from './import.config';
import { importErrors } from './import.errors';
import { progressOn } from './progress';
import { waitForProjections, type Caught } from './wait-for-projections';

const AGENCIES_WITHIN_MS = 60_000;
const PROJECTIONS = { withinMs: 300_000, silentMs: 10_000, everyMs: 200 };

/** What an import writes on: the report on `out`, how far it is on `progress`. */
export interface ImportStreams {
  readonly out: { write(text: string): unknown };
  readonly progress: { readonly isTTY?: boolean; write(text: string): unknown };
}

/** A whole import as a process runs it: open, wait for the agencies, import, report, wait for the readers. */
export async function runImport(
  config: ImportConfig,
  file: string,
  signal: AbortSignal,
  { out, progress }: ImportStreams,
): Promise<ImportReport> {
  const quiet = config.LOG_LEVEL === 'info' ? 'warn' : config.LOG_LEVEL;
  const service = await openService(procedures, config, createLogger('import', quiet));
  try {
    await agenciesKnown(service.consumers, signal);
    const started = Date.now();
    const onProgress = progressOn(progress);
    const report = await importCatalogue(service.db, file, { signal, onProgress });
    out.write(`${summaryOf(report, Date.now() - started)}\n${await issueSummary(service.db)}\n`);
    if (!report.interrupted) await caughtUp(config.PROJECTION_HEALTH_URLS, started, signal, out);
    return report;
  } finally {
    await service.close();
  }
}

/** Without the names of agencies every record would be a fault; a first start may still be loading them. */
async function agenciesKnown(consumers: Consumers, signal: AbortSignal): Promise<void> {
  const end = Date.now() + AGENCIES_WITHIN_MS;
  while (!signal.aborted) {
    const lags = (await consumers.lag().catch(() => [])).filter(({ source }) => source === 'agencies');
    if (lags.length > 0 && lags.every(({ position, head }) => head > 0 && position >= head)) return;
    if (Date.now() >= end) throw new CodedError(importErrors.AGENCIES_NOT_KNOWN);
    await sleep(200, undefined, { signal }).catch(() => undefined);
  }
}

function summaryOf(
  { done, lines, created, changed, unchanged, setAside, interrupted }: ImportReport,
  ms: number,
) {
  const seconds = (ms / 1000).toFixed(1);
  const head = interrupted
    ? `Interrupted after ${done} of ${lines} lines; run it again to complete it.`
    : `Imported ${lines} lines in ${seconds} s.`;
  return `${head}\n  new ${created}, changed ${changed}, unchanged ${unchanged}, lines set aside ${setAside}`;
}

async function issueSummary(db: DataSource): Promise<string> {
  const rows: { kind: string; count: string }[] = await db.query(
    'SELECT kind, count(*) FROM data_issue WHERE kind = ANY($1) GROUP BY kind ORDER BY kind',
    [Object.keys(ISSUE_KINDS)],
  );
  const counts = rows.map(({ kind, count }) => `  ${count.padStart(6)}  ${kind}`);
  return ['Data issues of procedures:', ...counts].join('\n');
}

async function caughtUp(
  urls: readonly string[],
  started: number,
  signal: AbortSignal,
  out: ImportStreams['out'],
): Promise<void> {
  if (urls.length === 0) {
    out.write('No PROJECTION_HEALTH_URLS: not waiting for the services that read procedures.\n');
  }
  const wait = (url: string) => waitForProjections(url, procedures.name, { ...PROJECTIONS, signal });
  // A reader may have read all that the broker has, and the relay not yet have published all: it is waited for among
  // the others, and then everybody is asked again.
  await Promise.all(urls.map(wait));
  await Promise.all(
    urls.map(async (url) => {
      const caught = await wait(url);
      const seconds = ((Date.now() - started) / 1000).toFixed(1);
      out.write(`${CAUGHT[caught](url, seconds)}\n`);
    }),
  );
}

const CAUGHT: Record<Caught, (url: string, seconds: string) => string> = {
  CAUGHT_UP: (url, seconds) => `Read by ${url} after ${seconds} s, import included.`,
  BEHIND: (url, seconds) => `Not yet read by ${url} after ${seconds} s; it goes on by itself.`,
  UNREACHABLE: (url) => `No answer from ${url}; it reads the import when it runs again.`,
};
