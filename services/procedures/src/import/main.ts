import path from 'node:path';
import { CodedError } from '@lien-thong/kit/errors';
import { failStart } from '@lien-thong/kit/process';
import { loadImportConfig } from './import.config';
import { runImport } from './run-import';

const EXIT_CODES = { SIGINT: 130, SIGTERM: 143 } as const;

/** `node dist/src/import/main.js FILE`: imports a catalogue into the database of procedures. */
async function main([file]: readonly string[]): Promise<void> {
  if (!file) {
    process.stderr.write('Which file? node dist/src/import/main.js FILE\n');
    process.exit(2);
  }
  const stopping = new AbortController();
  let exitCode = 0;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      exitCode = EXIT_CODES[signal];
      stopping.abort();
    });
  }
  await runImport(loadImportConfig(process.env), path.resolve(file), stopping.signal, {
    out: process.stdout,
    progress: process.stderr,
  });
  process.exit(exitCode);
}

main(process.argv.slice(2)).catch((error: unknown) => {
  if (!(error instanceof CodedError)) return failStart('import of procedures')(error);
  process.stderr.write(`${error.message} ${error.definition.remedy.en}\n`);
  process.exit(1);
});
