import { CodedError, kitErrors } from '@lien-thong/kit/errors';
import { normaliseText } from '@lien-thong/kit/text';
import type { AmendProcedureInput, PublishProcedureInput } from '../generated/graphql';
import { audienceName } from './procedure.audience';
import { procedureErrors } from './procedure.errors';
import { readParts } from './procedure.parts';
import type { ProcedureState } from './procedure.state';

const LONGEST_CODE = 40;
const LONGEST_NAME = 500;
export const LONGEST_LINE = 500;
const LONGEST_TEXT = 20_000;
const LONGEST_LIST = 200;

// Control characters and halves of characters: no database stores them, and nobody types them on purpose.
const UNPRINTABLE = /[\p{Cc}\p{Cs}]+/gu;

type Values = Partial<ProcedureState>;
type Given = PublishProcedureInput | AmendProcedureInput;

/** Without «@» and «/», which stand in codes given here (`<code>@<agency code>`) and in the ids of papers. */
export function readCode(code: string): string {
  if (/^[A-Za-z0-9][A-Za-z0-9.-]*$/.test(code) && code.length <= LONGEST_CODE) return code;
  const shown = code.slice(0, LONGEST_CODE);
  throw new CodedError(procedureErrors.CODE_MALFORMED, { code: shown, most: LONGEST_CODE });
}

/** In a mutation null says as little as nothing: it would take away what only a catalogue tells. */
export function isGiven<T>(value: T | null | undefined): value is T {
  return value !== null && value !== undefined;
}

/** The document that orders a change; null where the author names none. */
export function readDecision(decision: string | null | undefined): string | null {
  return decision ? line('decision', decision, LONGEST_LINE) : null;
}

/** The values that an author gives, in the form in which they are kept. What is left out is not in the answer. */
export function readValues(given: Given): Values {
  const { name, field, kind, managingAgency, authorityLevels, audiences, requirements } = given;
  return {
    ...(isGiven(name) && { name: line('name', name, LONGEST_NAME) }),
    ...(isGiven(field) && { field: line('field', field, LONGEST_LINE) }),
    ...(isGiven(kind) && { kind }),
    ...(isGiven(managingAgency) && { managingAgencyCode: managingAgency }),
    // Sets, in the order in which an import keeps them.
    ...(isGiven(authorityLevels) && { authorityLevels: distinct(authorityLevels).sort() }),
    ...(isGiven(audiences) && {
      audiences: distinct(list('audiences', audiences).map(knownAudience)).sort(),
    }),
    ...(isGiven(requirements) && { requirements: lined('requirements', requirements, LONGEST_TEXT) }),
    ...lines('executingBodies', given.executingBodies),
    ...lines('legalBasis', given.legalBasis),
    ...lines('steps', given.steps),
    ...readParts(given),
  };
}

/** Those of the values that say something else than what holds. */
export function changesTo(state: ProcedureState, values: Values): Values {
  const changed = Object.entries(values).filter(
    ([key, value]) => JSON.stringify(value) !== JSON.stringify(state[key as keyof ProcedureState]),
  );
  return Object.fromEntries(changed);
}

function lines(
  argument: 'executingBodies' | 'legalBasis' | 'steps',
  given: readonly string[] | null | undefined,
): Values {
  if (!isGiven(given)) return {};
  return { [argument]: distinct(list(argument, given).map((text) => line(argument, text, LONGEST_LINE))) };
}

/** @throws PROCEDURES_LIST_TOO_LONG. */
export function list<T>(argument: string, given: readonly T[]): readonly T[] {
  if (given.length <= LONGEST_LIST) return given;
  throw new CodedError(procedureErrors.LIST_TOO_LONG, { argument, most: LONGEST_LIST });
}

/** One line of text in the form in which it is kept. */
export function line(argument: string, given: string, most: number): string {
  return checked(argument, normaliseText(given.replace(UNPRINTABLE, ' ')), most);
}

/** Keeps where lines end: conditions are listed one below the other. */
function lined(argument: string, given: string, most: number): string {
  const kept = given.split(/\r\n|\r|\n/u).map((text) => normaliseText(text.replace(UNPRINTABLE, ' ')));
  return checked(argument, kept.join('\n').trim(), most);
}

function checked(argument: string, text: string, most: number): string {
  if (text === '') throw new CodedError(procedureErrors.TEXT_EMPTY, { argument });
  if ([...text].length > most) throw new CodedError(kitErrors.TEXT_TOO_LONG, { argument, most });
  return text;
}

function knownAudience(code: string): string {
  if (audienceName(code) !== null) return code;
  throw new CodedError(procedureErrors.AUDIENCE_UNKNOWN, { code: code.slice(0, LONGEST_CODE) });
}

const distinct = <T>(values: readonly T[]): T[] => [...new Set(values)];
