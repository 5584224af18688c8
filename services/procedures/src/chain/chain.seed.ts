import { recordset, unitOfWork } from '@lien-thong/kit/database';
import { readCsv, type Seed } from '@lien-thong/kit/seeds';

const COLUMNS = ['code', 'ordinal', 'member_procedure_code', 'document', 'locator'] as const;

/** Which procedures the interlinked ones join. What a source names and no catalogue has a code for is left out. */
export const chainSeed: Seed = {
  name: 'procedure-chains',
  files: ['procedure-chains.csv'],
  async apply([text = ''], { db, cause }) {
    const rows = readCsv(text, COLUMNS);
    await unitOfWork(db, cause, async (uow) => {
      await uow.manager.query('DELETE FROM procedure_chain');
      await uow.manager.query(
        `INSERT INTO procedure_chain (procedure_code, ordinal, member_code, document, locator)
         SELECT code, ordinal, member_procedure_code, document, locator
         FROM jsonb_to_recordset($1::jsonb) AS link (
           code text, ordinal integer, member_procedure_code text, document text, locator text)`,
        [recordset(rows)],
      );
      for (const code of new Set(rows.map((row) => row.code as string))) {
        uow.audit({ action: 'set-procedure-chain', subjectType: 'Procedure', subject: code });
      }
    });
  },
};
