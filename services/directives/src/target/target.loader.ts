import {
  listFingerprint,
  pageArguments,
  pageOfKeys,
  type KeyPage,
  type PageInput,
} from '@lien-thong/kit/connections';
import { alignToKeys, createArgumentLoader, createLoader } from '@lien-thong/kit/loaders';
import { In, type DataSource } from 'typeorm';
import type { TargetFilter } from '../generated/graphql';
import { figuresOf } from './rules';
import { TargetRow } from './target.entity';

export function targetLoaders(db: DataSource) {
  return {
    targetByCode: createLoader(async (codes) => {
      const rows = await db.getRepository(TargetRow).findBy({ code: In([...codes]) });
      return alignToKeys(codes, rows, (row) => row.code);
    }),

    /** By what measured_by says; one statement for each rule among them. */
    targetFigureOn: createArgumentLoader((measures, day: string) => figuresOf(db, measures, day)),

    targetPage: (filter: TargetFilter, input: PageInput) => pageOfTargets(db, filter, input),
  };
}

async function pageOfTargets(db: DataSource, filter: TargetFilter, input: PageInput): Promise<KeyPage> {
  const sql = `
    SELECT '' AS parent, code AS key, code FROM target
    WHERE ($1::text IS NULL OR directive_id = $1) AND ($2::date IS NULL OR due_on <= $2)`;
  const parameters = [filter.directive ?? null, filter.dueUntil ?? null];
  const page = pageArguments(listFingerprint('targets', parameters), input);
  const sort = [{ column: 'code', type: 'text' }] as const;
  const [connection] = await pageOfKeys(db, { sql, parameters, sort }, page, ['']);
  return connection as KeyPage;
}
