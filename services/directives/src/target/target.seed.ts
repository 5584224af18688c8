import { unitOfWork } from '@lien-thong/kit/database';
import type { Seed } from '@lien-thong/kit/seeds';
import { filesOf, readTable } from '../documents/seed-tables';
import type { TargetComparison } from '../generated/graphql';
import { registerTargets } from './target.service';

const TARGET = [
  'code',
  'name',
  'value',
  'unit',
  'comparison',
  'due_text',
  'phase',
  'directive_id',
  'measured_by',
  'unmeasured',
  'document',
  'locator',
] as const;
const FILES = filesOf('targets.csv', ['pl05-plans']);

/** The targets that directives set. */
export const targetSeed: Seed = {
  name: 'targets',
  files: FILES,
  async apply(texts, { db, cause }) {
    const targets = readTable(FILES, texts, 'targets.csv', TARGET).map((row) => ({
      code: row.code as string,
      name: row.name as string,
      value: figure(row.value),
      unit: row.unit,
      comparison: row.comparison as TargetComparison | null,
      deadlineText: row.due_text,
      phase: figure(row.phase),
      directiveId: row.directive_id as string,
      measuredBy: row.measured_by,
      unmeasured: row.unmeasured,
      document: row.document,
      locator: row.locator,
    }));
    await unitOfWork(db, cause, (uow) => registerTargets(uow, targets));
  },
};

const figure = (cell: string | null) => (cell === null ? null : Number(cell));
