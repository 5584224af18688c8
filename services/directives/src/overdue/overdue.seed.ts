import { unitOfWork } from '@lien-thong/kit/database';
import { readCsv, type Seed } from '@lien-thong/kit/seeds';
import { TASK_FILES } from '../task/task.seed';
import { recordPublishedCounts } from './overdue.service';

const PUBLISHED = [
  'as_of',
  'agency_code',
  'printed_name',
  'separate',
  'shared',
  'total',
  'note',
  'document',
  'locator',
] as const;

/** The printed table of overdue tasks; checked again whenever the lists change, hence their files. */
export const overdueSeed: Seed = {
  name: 'overdue',
  files: ['pl01/published-overdue.csv', ...TASK_FILES],
  async apply([published = ''], { db, cause }) {
    const counts = readCsv(published, PUBLISHED).map((row) => ({
      asOf: row.as_of as string,
      agencyCode: row.agency_code as string,
      printedName: row.printed_name,
      separate: figure(row.separate),
      shared: figure(row.shared),
      total: figure(row.total),
      note: row.note,
      document: row.document,
      locator: row.locator,
    }));
    await unitOfWork(db, cause, (uow) => recordPublishedCounts(uow, counts));
  },
};

const figure = (cell: string | null) => (cell === null ? null : Number(cell));
