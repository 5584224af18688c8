import { unitOfWork } from '@lien-thong/kit/database';
import { readCsv, type Seed } from '@lien-thong/kit/seeds';
import { stateReadiness } from '../readiness/readiness.facts';
import type { PaperRule } from './paper.rule';
import { linkPapers, papersOf, replaceRules } from './paper.service';

const COLUMNS = [
  'paper',
  'database_code',
  'phrase',
  'also',
  'never',
  'basis',
  'document',
  'locator',
] as const;

/** Which database holds what which paper says, as far as a document or the catalogue itself says so. */
export const paperSeed: Seed = {
  name: 'paper-databases',
  files: ['paper-databases.csv'],
  async apply([text = ''], { db, cause }) {
    await unitOfWork(db, cause, async (uow) => {
      await replaceRules(uow, readPaperRules(text));
      await linkPapers(uow, await papersOf(uow, null));
      await stateReadiness(uow, null);
    });
  },
};

export function readPaperRules(text: string): (PaperRule & { paper: string })[] {
  return readCsv(text, COLUMNS).map((row) => ({
    paper: row.paper as string,
    databaseCode: row.database_code as string,
    phrase: row.phrase as string,
    also: row.also?.split(';') ?? [],
    never: row.never?.split(';') ?? [],
    basis: row.basis as PaperRule['basis'],
    document: row.document as string,
    locator: row.locator,
  }));
}
