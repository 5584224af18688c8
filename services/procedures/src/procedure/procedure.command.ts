import { todayInVietnam, type LocalDate } from '@lien-thong/kit/clock';
import { requireRight, requireVersion, type Author } from '@lien-thong/kit/commands';
import { unitOfWork, type UnitOfWork } from '@lien-thong/kit/database';
import { CodedError } from '@lien-thong/kit/errors';
import { keyOn } from '@lien-thong/kit/succession';
import type { DataSource } from 'typeorm';
import { requireAgency } from '../agency/agency.required';
import type { AmendProcedureInput, PublishProcedureInput, RepealProcedureInput } from '../generated/graphql';
import { procedureErrors } from './procedure.errors';
import { changedFacts, type Change } from './procedure.event';
import { changesTo, isGiven, readCode, readDecision, readValues } from './procedure.input';
import { stateOf } from './procedure.merge';
import { registerProcedures } from './procedure.service';
import { restateShared } from './procedure.shared';
import type { ProcedureState } from './procedure.state';
import { lockProcedures, type KnownProcedure } from './procedure.tables';

interface Entered {
  readonly code: string;
  readonly values: Partial<ProcedureState>;
  readonly decision: string | null;
  readonly effectiveOn: LocalDate;
}

const ACTION: Record<Change, string> = {
  published: 'publish-procedure',
  amended: 'amend-procedure',
  repealed: 'repeal-procedure',
};

/** Registers a procedure that its agency publishes. @returns its code. */
export function publishProcedure(
  db: DataSource,
  author: Author,
  input: PublishProcedureInput,
): Promise<string> {
  return unitOfWork(db, author.cause, async (uow) => {
    const code = readCode(input.code);
    const values = { ...readValues(input), printedCode: code };
    requireRight(author, input.managingAgency);
    const effectiveOn = effectiveDay(uow, input.effectiveOn);
    await requireAgency(uow, input.managingAgency, effectiveOn);
    const known = await lockProcedures(uow, [code]);
    if (known.has(code)) throw new CodedError(procedureErrors.CODE_TAKEN, { code });
    await enter(uow, 'published', { code, values, effectiveOn, decision: readDecision(input.decision) });
    return code;
  });
}

/** Changes a procedure from a day on; where nothing is other than it holds, nothing is written. @returns its code. */
export function amendProcedure(db: DataSource, author: Author, input: AmendProcedureInput): Promise<string> {
  return unitOfWork(db, author.cause, async (uow) => {
    const given = readValues(input);
    const { known, state } = await mine(uow, author, input);
    // To give a procedure away takes a right on both sides.
    if (isGiven(input.managingAgency)) requireRight(author, input.managingAgency);
    const effectiveOn = effectiveDay(uow, input.effectiveOn, known);
    const changes = changesTo(state, given);
    if (Object.keys(changes).length === 0) return input.code;
    if (changes.managingAgencyCode) await requireAgency(uow, changes.managingAgencyCode, effectiveOn);
    await enter(uow, 'amended', entryOver(known, input, changes, effectiveOn));
    return input.code;
  });
}

/** Ends a procedure from a day on; it stays in the register. A dry run refuses what it would, and writes nothing. @returns its code. */
export function repealProcedure(
  db: DataSource,
  author: Author,
  input: RepealProcedureInput,
  dryRun: boolean,
): Promise<string> {
  return unitOfWork(db, author.cause, async (uow) => {
    const { known } = await mine(uow, author, input);
    const effectiveOn = effectiveDay(uow, input.effectiveOn, known);
    if (!dryRun) await enter(uow, 'repealed', entryOver(known, input, { status: 'REPEALED' }, effectiveOn));
    return input.code;
  });
}

/** The procedure in force that an author may change, locked. */
async function mine(
  uow: UnitOfWork,
  author: Author,
  { code, expectedVersion }: { code: string; expectedVersion: number },
): Promise<{ known: KnownProcedure; state: ProcedureState }> {
  // Before the version: an import takes the two locks in this order.
  const known = (await lockProcedures(uow, [code])).get(code);
  if (!known) throw new CodedError(procedureErrors.PROCEDURE_UNKNOWN, { code });
  const state = stateOf(known.statements);
  const today = todayInVietnam(uow.cause.at);
  requireRight(author, await keyOn(uow.manager, 'agency', state.managingAgencyCode, today));
  await requireVersion(uow, 'Procedure', code, expectedVersion);
  if (state.status === 'REPEALED') throw new CodedError(procedureErrors.REPEALED, { code });
  return { known, state };
}

function entryOver(
  { statements: { COMMAND } }: KnownProcedure,
  input: AmendProcedureInput | RepealProcedureInput,
  changes: Partial<ProcedureState>,
  effectiveOn: LocalDate,
): Entered {
  return {
    code: input.code,
    values: { ...COMMAND?.state, ...changes },
    decision: readDecision(input.decision) ?? COMMAND?.document ?? null,
    effectiveOn,
  };
}

function effectiveDay(
  uow: UnitOfWork,
  asked: LocalDate | null | undefined,
  known?: KnownProcedure,
): LocalDate {
  const today = todayInVietnam(uow.cause.at);
  const day = asked ?? today;
  if (day > today) throw new CodedError(procedureErrors.DATED_AHEAD, { day });
  if (known && day < known.validFrom) {
    throw new CodedError(procedureErrors.DATED_BEFORE_LAST, { day, last: known.validFrom });
  }
  return day;
}

async function enter(
  uow: UnitOfWork,
  change: Change,
  { code, values, decision, effectiveOn }: Entered,
): Promise<void> {
  const source = { document: decision, locator: null, recordKey: null, recordLikeness: null };
  await registerProcedures(uow, [{ code, origin: 'COMMAND', state: values, ...source }], {
    action: ACTION[change],
    validFrom: effectiveOn,
    factsOf: (procedure, before) =>
      changedFacts(change, procedure, before && stateOf(before.statements), effectiveOn),
  });
  await restateShared(uow);
}
