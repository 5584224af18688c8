import type { FetchDataRewrite } from '@apollo/query-planner';
import type { Rewrite, RewriteStep } from './program';
import { FRAGMENT_STEP, type TypeRelations } from './type-relations';

/** The changes that an answer needs before it is merged. */
export function compileRewrites(
  rewrites: readonly FetchDataRewrite[] | undefined,
  types: TypeRelations,
): readonly Rewrite[] {
  return (rewrites ?? []).map((rewrite) => ({
    path: rewrite.path.slice(0, -1).map((step) => compileStep(step, types)),
    key: rewrite.path.at(-1) as string,
    change:
      rewrite.kind === 'KeyRenamer'
        ? { renameTo: rewrite.renameKeyTo }
        : { setTo: rewrite.setValueTo as unknown },
  }));
}

function compileStep(step: string, types: TypeRelations): RewriteStep {
  return step.startsWith(FRAGMENT_STEP)
    ? { types: types.typesOf(step.slice(FRAGMENT_STEP.length)) }
    : { field: step };
}
