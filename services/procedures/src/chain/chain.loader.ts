import { createLoader, groupByKey } from '@lien-thong/kit/loaders';
import type { DataSource } from 'typeorm';

interface ChainRow {
  readonly parent: string;
  readonly code: string;
}

export function chainLoaders(db: DataSource) {
  return {
    chainOf: createLoader(async (codes) => {
      const rows: ChainRow[] = await db.query(
        `SELECT chain.procedure_code AS parent, chain.member_code AS code
         FROM procedure_chain chain JOIN procedure ON procedure.code = chain.member_code
         WHERE chain.procedure_code = ANY($1) ORDER BY chain.procedure_code, chain.ordinal`,
        [codes],
      );
      return groupByKey(codes, rows, (row) => row.parent).map((group) => group.map(({ code }) => code));
    }),
  };
}
