import type { UnitOfWork } from '@lien-thong/kit/database';
import { settleDataIssues, type NewDataIssue } from '@lien-thong/kit/issues';
import { sourceOf } from '@lien-thong/kit/sources';
import { replaceComponents } from '../component/component.service';
import type { IssueKind } from '../issues/issue-kinds';
import { quote } from '../issues/quote';
import { eventOf } from './procedure.event';
import { contradictions, mergeStates } from './procedure.merge';
import { hashOf, type ProcedureState } from './procedure.state';
import {
  appendVersions,
  lockProcedures,
  writeProcedures,
  writeStatements,
  type KnownProcedure,
} from './procedure.tables';

export type Origin = 'SEED' | 'IMPORT';

/** What an origin says of a procedure, and where it says so. */
export interface Statement {
  readonly code: string;
  readonly origin: Origin;
  readonly state: ProcedureState;
  readonly document: string | null;
  readonly locator: string | null;
  /** Identity of the catalogue's record; null for what was entered by hand. */
  readonly recordKey: string | null;
  /** Compared form of the name and agency that the record prints. */
  readonly recordLikeness: string | null;
}

/** A procedure as it holds after a statement. */
export interface EffectiveProcedure {
  readonly code: string;
  readonly state: ProcedureState;
  readonly hash: string;
  readonly version: number;
  readonly outcome: 'NEW' | 'CHANGED' | 'UNCHANGED';
  readonly document: string | null;
  readonly locator: string | null;
}

const CONTRADICTION: IssueKind = 'IMPORT_CONTRADICTS_ENTRY';

/**
 * Takes what one origin says of procedures, each of them once: puts it beside what the other origin says, writes a
 * version where the two together say something new, and states a fact for each procedure.
 */
export async function registerProcedures(
  uow: UnitOfWork,
  statements: readonly Statement[],
): Promise<EffectiveProcedure[]> {
  if (statements.length === 0) return [];
  const codes = statements.map((statement) => statement.code);
  const known = await lockProcedures(uow, codes);
  const effective = statements.map((statement) => effectOf(statement, known.get(statement.code)));
  const changed = effective.filter(({ outcome }) => outcome !== 'UNCHANGED');

  await writeStatements(uow, statements);
  await writeProcedures(uow, effective);
  await replaceComponents(uow, changed);
  await appendVersions(uow, changed);

  const issues = statements.flatMap((statement) => contradictionIssues(statement, known.get(statement.code)));
  await settleDataIssues(uow.manager, [CONTRADICTION], 'Procedure', codes, issues);
  issues.forEach(uow.raise);
  for (const { code } of changed) {
    uow.audit({ action: 'register-procedure', subjectType: 'Procedure', subject: code });
  }
  effective.forEach((procedure) => uow.emit(eventOf(procedure)));
  return effective;
}

function effectOf(statement: Statement, known: KnownProcedure | undefined): EffectiveProcedure {
  const { entered, imported } = bothOf(statement, known);
  const state = mergeStates(entered?.state ?? null, imported?.state ?? null);
  const hash = hashOf(state);
  const outcome = !known ? 'NEW' : known.hash === hash ? 'UNCHANGED' : 'CHANGED';
  const { document, locator } = entered ?? statement;
  const version = (known?.version ?? 0) + (outcome === 'UNCHANGED' ? 0 : 1);
  return { code: statement.code, state, hash, version, outcome, document, locator };
}

function bothOf(statement: Statement, known: KnownProcedure | undefined) {
  return statement.origin === 'SEED'
    ? { entered: statement, imported: known?.statements.IMPORT ?? null }
    : { entered: known?.statements.SEED ?? null, imported: statement };
}

function contradictionIssues(statement: Statement, known: KnownProcedure | undefined): NewDataIssue[] {
  const { entered, imported } = bothOf(statement, known);
  if (!entered || !imported) return [];
  return contradictions(entered.state, imported.state).map((found) => ({
    kind: CONTRADICTION,
    subject: statement.code,
    subjectType: 'Procedure',
    responsible: entered.state.managingAgencyCode,
    detail: `${found.what}: đã nhập ${quote(found.entered)}, danh mục ghi ${quote(found.imported)}`,
    source: sourceOf(imported),
  }));
}
