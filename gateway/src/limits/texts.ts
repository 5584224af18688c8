import { CodedError, kitErrors } from '@lien-thong/kit/errors';
import type { ValidationRule } from 'graphql';
import { LIMITS } from './limits';

/** Refuses texts in a query that no subgraph could store or compare, before any subgraph is asked. */
export const readableTextRule: ValidationRule = (context) => ({
  StringValue({ value }) {
    const refusal = refusalOf(value, 'query');
    if (refusal) context.reportError(refusal);
  },
});

/** The same for the variables of a request. @returns null where all can be read. */
export function unreadableVariable(variables: Readonly<Record<string, unknown>>): CodedError | null {
  for (const name in variables) {
    const refusal = refusalWithin(variables[name], name);
    if (refusal) return badRequest(refusal);
  }
  return null;
}

function refusalWithin(value: unknown, argument: string): CodedError | null {
  if (typeof value === 'string') return refusalOf(value, argument);
  if (typeof value !== 'object' || value === null) return null;
  for (const inner of Object.values(value)) {
    const refusal = refusalWithin(inner, argument);
    if (refusal) return refusal;
  }
  return null;
}

function refusalOf(text: string, argument: string): CodedError | null {
  if (text.length > LIMITS.text) {
    return new CodedError(kitErrors.TEXT_TOO_LONG, { argument, most: LIMITS.text });
  }
  // A half of a surrogate pair cannot be encoded in UTF-8, and PostgreSQL stores no null character.
  if (text.includes('\0') || /\p{Surrogate}/u.test(text)) return new CodedError(kitErrors.TEXT_UNREADABLE);
  return null;
}

function badRequest(error: CodedError): CodedError {
  Object.assign(error.extensions, { http: { status: 400 } });
  return error;
}
