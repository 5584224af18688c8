import { loadConfig, serviceConfigShape } from '@lien-thong/kit/config';
import { databaseUrl } from '@lien-thong/kit/database';
import { packageRoot } from '@lien-thong/kit/subgraph';
import { DataSource } from 'typeorm';
import { coverDocuments } from './coverage';
import { printCoverage } from './print-coverage';
import { readSourceRows } from './source-rows';

/** `npm run coverage:documents`: what became of every row of the documents, in the database of a running house. */
async function main(): Promise<number> {
  const { DATABASE_URL, DATABASE_PREFIX } = serviceConfigShape;
  const config = loadConfig({ DATABASE_URL, DATABASE_PREFIX }, process.env);
  const db = new DataSource({ type: 'postgres', url: databaseUrl(config, 'directives') });
  try {
    await db.initialize();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    process.stderr.write(`No database of directives there: ${reason}. Run npm start, or set DATABASE_URL.\n`);
    return 1;
  }
  try {
    const tables = await coverDocuments(db, readSourceRows(packageRoot(__dirname)));
    process.stdout.write(printCoverage(tables));
    return tables.some((table) => table.missing.length > 0) ? 1 : 0;
  } finally {
    await db.destroy();
  }
}

main().then(
  (exitCode) => process.exit(exitCode),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  },
);
