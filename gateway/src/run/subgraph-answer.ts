import { parseBytes, textOf } from '../byte-text';
import { isObject, type JsonObject } from '../json';
import { isNestedTooDeeply } from './nesting';

/** An error as a subgraph wrote it. */
export interface AnsweredError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions?: Readonly<Record<string, unknown>>;
}

export interface SubgraphAnswer {
  readonly data: JsonObject | null;
  readonly errors: readonly AnsweredError[];
  /** No text of the data needs an escape. */
  readonly plain: boolean;
}

/** What came back is no GraphQL answer to what was asked. */
export class MalformedAnswer extends Error {
  override readonly name = 'MalformedAnswer';
}

/** Shorter bodies are parsed in no time, however they are nested. */
const LONG = 2 ** 20;

/** Whether an error says that a body was no answer. */
export function isUnreadable(error: unknown): boolean {
  return error instanceof MalformedAnswer || error instanceof SyntaxError;
}

/** @returns data with byte texts for strings. @throws MalformedAnswer or SyntaxError where the body is no answer in GraphQL's shape. */
export function readAnswer(body: Buffer): SubgraphAnswer {
  if (body.length > LONG && isNestedTooDeeply(body)) {
    throw new MalformedAnswer('The answer is nested too deeply');
  }
  const { value: answer, plain } = parseBytes(body);
  if (typeof answer !== 'object' || answer === null || Array.isArray(answer)) {
    throw new MalformedAnswer('The answer is no object');
  }
  const { data, errors } = answer as { data?: unknown; errors?: unknown };
  if (data === undefined && errors === undefined) {
    throw new MalformedAnswer('The answer has neither data nor errors');
  }
  if (data !== undefined && data !== null && !isObject(data as JsonObject)) {
    throw new MalformedAnswer('The data of the answer is no object');
  }
  return {
    data: (data as JsonObject | null | undefined) ?? null,
    errors: errors ? readErrors(asTexts(errors)) : [],
    plain,
  };
}

/** Errors are read by people, here and elsewhere: as texts, not as bytes. */
function asTexts(errors: unknown): unknown {
  return JSON.parse(textOf(JSON.stringify(errors)));
}

function readErrors(errors: unknown): readonly AnsweredError[] {
  if (!Array.isArray(errors)) throw new MalformedAnswer('The errors of the answer are no list');
  return errors.map((error: unknown) => {
    const { message, path, extensions } = (error ?? {}) as Record<string, unknown>;
    return {
      message: typeof message === 'string' ? message : '',
      ...(isPath(path) && { path }),
      ...(typeof extensions === 'object' &&
        extensions !== null && { extensions: extensions as Readonly<Record<string, unknown>> }),
    };
  });
}

function isPath(path: unknown): path is readonly (string | number)[] {
  return Array.isArray(path) && path.every((step) => typeof step === 'string' || typeof step === 'number');
}
