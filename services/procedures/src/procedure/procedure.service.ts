import { todayInVietnam, type LocalDate } from '@lien-thong/kit/clock';
import type { UnitOfWork } from '@lien-thong/kit/database';
import type { NewEvent } from '@lien-thong/kit/events';
import { quote, settleDataIssues, type NewDataIssue } from '@lien-thong/kit/issues';
import { sourceOf } from '@lien-thong/kit/sources';
import { replaceComponents } from '../component/component.service';
import type { IssueKind } from '../issues/issue-kinds';
import { stateReadiness } from '../readiness/readiness.facts';
import { indexNames } from '../search/search.service';
import { importedFact } from './procedure.event';
import {
  contradictions,
  enteredOf,
  originOf,
  stateOf,
  type Origin,
  type SaidByOrigin,
} from './procedure.merge';
import { hashOf, type ProcedureState } from './procedure.state';
import {
  appendVersions,
  lockProcedures,
  markChanged,
  nameKey,
  writeProcedures,
  writeStatements,
  type KnownProcedure,
} from './procedure.tables';

interface StatementOf<O extends Origin, S> {
  readonly code: string;
  readonly origin: O;
  readonly state: S;
  readonly document: string | null;
  readonly locator: string | null;
  /** Identity of the catalogue's record; null for what was entered by hand. */
  readonly recordKey: string | null;
  /** Compared form of the name and agency that the record prints. */
  readonly recordLikeness: string | null;
}

/** What a source says of a procedure, and where it says so. */
export type Statement = StatementOf<'SEED' | 'IMPORT', ProcedureState>;

/** All values that commands have given so far. */
export type Entry = StatementOf<'COMMAND', Partial<ProcedureState>>;

/** A procedure as it holds after a statement. */
export interface EffectiveProcedure {
  readonly code: string;
  readonly state: ProcedureState;
  readonly hash: string;
  readonly version: number;
  readonly outcome: 'NEW' | 'CHANGED' | 'UNCHANGED';
  /** Its state or its source is another than before. */
  readonly touched: boolean;
  readonly document: string | null;
  readonly locator: string | null;
}

const CONTRADICTION: IssueKind = 'IMPORT_CONTRADICTS_ENTRY';

/** How statements come about. */
export interface Registration {
  readonly action: string;
  /** Day of effect; null where the source gives none: the day on which it is read. */
  readonly validFrom: LocalDate | null;
  readonly factsOf: (
    procedure: EffectiveProcedure,
    before: KnownProcedure | undefined,
  ) => readonly NewEvent[];
}

const FROM_A_SOURCE: Registration = {
  action: 'register-procedure',
  validFrom: null,
  factsOf: (procedure) => [importedFact(procedure)],
};

/**
 * Takes what one origin says of procedures, each of them once: puts it beside what the other origins say, writes a
 * version where all together say something new, and states a fact for each procedure that is not as it was.
 */
export async function registerProcedures(
  uow: UnitOfWork,
  statements: readonly (Statement | Entry)[],
  { action, validFrom, factsOf }: Registration = FROM_A_SOURCE,
): Promise<EffectiveProcedure[]> {
  if (statements.length === 0) return [];
  const codes = statements.map((statement) => statement.code);
  const known = await lockProcedures(uow, codes);
  const effective = statements.map((statement) => effectOf(statement, known.get(statement.code)));
  const changed = effective.filter(({ outcome }) => outcome !== 'UNCHANGED');
  const touched = effective.filter((procedure) => procedure.touched);

  await writeStatements(uow, statements);
  await writeProcedures(uow, effective);
  await markChanged(uow, touched);
  await indexNames(
    uow,
    changed.map(({ code, state: { name } }) => ({ code, name, nameKey: nameKey(name) })),
  );
  await replaceComponents(uow, changed);
  await appendVersions(uow, changed, validFrom ?? todayInVietnam(uow.cause.at));

  const issues = statements.flatMap((statement) => contradictionIssues(statement, known.get(statement.code)));
  await settleDataIssues(uow.manager, [CONTRADICTION], 'Procedure', codes, issues);
  issues.forEach(uow.raise);
  for (const { code } of changed) {
    uow.audit({ action, subjectType: 'Procedure', subject: code });
  }
  touched.forEach((procedure) => factsOf(procedure, known.get(procedure.code)).forEach(uow.emit));
  await stateReadiness(
    uow,
    changed.map(({ code }) => code),
  );
  return effective;
}

function effectOf(statement: Statement | Entry, known: KnownProcedure | undefined): EffectiveProcedure {
  const said = allOf(statement, known);
  const state = stateOf(said);
  const source = originOf(said);
  const hash = hashOf(state);
  const outcome = !known ? 'NEW' : known.hash === hash ? 'UNCHANGED' : 'CHANGED';
  const moved = known?.document !== source.document || known.locator !== source.locator;
  const version = (known?.version ?? 0) + (outcome === 'UNCHANGED' ? 0 : 1);
  const touched = outcome !== 'UNCHANGED' || moved;
  return { code: statement.code, state, hash, version, outcome, touched, ...source };
}

function allOf(statement: Statement | Entry, known: KnownProcedure | undefined): SaidByOrigin {
  return { ...known?.statements, [statement.origin]: statement };
}

function contradictionIssues(
  statement: Statement | Entry,
  known: KnownProcedure | undefined,
): NewDataIssue[] {
  const said = allOf(statement, known);
  const entered = enteredOf(said);
  const imported = said.IMPORT;
  if (!entered || !imported) return [];
  return contradictions(entered, imported.state).map((found) => ({
    kind: CONTRADICTION,
    subject: statement.code,
    subjectType: 'Procedure',
    responsible: entered.managingAgencyCode,
    detail: `${found.what}: đã nhập ${quote(found.entered)}, danh mục ghi ${quote(found.imported)}`,
    source: sourceOf(imported),
  }));
}
