import { recordset, unitOfWork } from '@lien-thong/kit/database';
import { readCsv, type Seed } from '@lien-thong/kit/seeds';
import { plainName } from '@lien-thong/kit/text';
import { indexNames, type SearchablePair } from './search.service';

const COLUMNS = ['phrase', 'meaning', 'kind', 'document', 'locator'] as const;

/** What people type for official words: common knowledge of the language, and so mostly without a source. */
export const searchSeed: Seed = {
  name: 'search-phrases',
  files: ['search-phrases.csv'],
  async apply([text = ''], { db, cause }) {
    const rows = readCsv(text, COLUMNS).map((row) => ({
      ...row,
      typed: row.phrase,
      phrase: plainName(row.phrase ?? ''),
    }));
    await unitOfWork(db, cause, async (uow) => {
      await uow.manager.query('DELETE FROM search_phrase');
      await uow.manager.query(
        `INSERT INTO search_phrase (phrase, typed, meaning, kind, document, locator)
         SELECT phrase, typed, meaning, kind, document, locator
         FROM jsonb_to_recordset($1::jsonb) AS said (
           phrase text, typed text, meaning text, kind text, document text, locator text)
         ON CONFLICT DO NOTHING`,
        [recordset(rows)],
      );
      await uow.manager.query('UPDATE search_dictionary SET phrases = phrases + 1');
      await indexNames(uow, await namesOfBefore(uow.manager));
      uow.audit({ action: 'replace-search-phrases', subjectType: 'SearchPhrase', subject: '*' });
    });
  },
};

/** Names indexed by a release that kept no compared form of them, or not how their words are written. */
function namesOfBefore(manager: {
  query(sql: string): Promise<SearchablePair[]>;
}): Promise<SearchablePair[]> {
  return manager.query(
    `SELECT code, procedure.name, procedure.name_key AS "nameKey"
     FROM procedure JOIN procedure_search USING (code) WHERE folded = '' OR written = '{}'`,
  );
}
