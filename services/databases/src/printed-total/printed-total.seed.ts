import { unitOfWork } from '@lien-thong/kit/database';
import { settleDataIssues } from '@lien-thong/kit/issues';
import { readCsv, type Seed } from '@lien-thong/kit/seeds';
import { readDatabases } from '../database/database.seed';
import { findingsOfTotals, TOTAL_KINDS, type PrintedTotal } from './printed-total.findings';

const TOTAL = ['key', 'value', 'unit', 'counts', 'list', 'document', 'locator'] as const;

/** Totals are kept nowhere: they only say where the documents contradict themselves. */
export const printedTotalSeed: Seed = {
  name: 'printed-totals',
  files: ['printed-totals.csv', 'databases.csv', 'database-names.csv', 'database-deadlines.csv'],
  async apply([totals = '', databases = '', names = '', deadlines = ''], { db, cause }) {
    const printed = readTotals(totals);
    const subjects = printed.map((total) => total.key);
    const findings = findingsOfTotals(printed, readDatabases(databases, names, deadlines));
    await unitOfWork(db, cause, async (uow) => {
      await settleDataIssues(uow.manager, TOTAL_KINDS, 'PrintedTotal', subjects, findings);
      findings.forEach(uow.raise);
    });
  },
};

export function readTotals(text: string): PrintedTotal[] {
  return readCsv(text, TOTAL).map((row) => ({
    key: row.key as string,
    value: Number(row.value),
    unit: row.unit as string,
    counts: row.counts,
    list: row.list,
    document: row.document as string,
    locator: row.locator,
  }));
}
