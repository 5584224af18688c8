import type { FormattedExecutionResult } from 'graphql';
import { writtenDataOf } from './completed-data';

/** The body of an answer: the JSON of a result in UTF-8. Data that is written already is not written again. */
export function resultBody({ errors, data, extensions }: FormattedExecutionResult): Buffer {
  const written = writtenDataOf(data);
  if (written && !errors && !extensions) return written.body;
  const parts: Buffer[] = [];
  const add = (name: string, json: Buffer) =>
    parts.push(Buffer.from(`${parts.length === 0 ? '{' : ','}"${name}":`), json);
  if (errors) add('errors', encoded(errors));
  if (data !== undefined) add('data', written ? written.json : encoded(data));
  if (extensions) add('extensions', encoded(extensions));
  return Buffer.concat([...parts, Buffer.from(parts.length === 0 ? '{}' : '}')]);
}

function encoded(value: unknown): Buffer {
  return Buffer.from(JSON.stringify(value));
}

/**
 * Apollo Server's `stringifyResult`. Apollo Server hands what it gives on to whoever sends it, without a look; bytes
 * spare the sender a text of the whole answer, which costs Node more to write than all else of a large answer.
 */
export const stringifyResult = resultBody as unknown as (result: FormattedExecutionResult) => string;

/** What Apollo Server was given by `stringifyResult`. */
export function bodyOf(text: string): Buffer {
  const body = text as unknown as Buffer | string;
  return typeof body === 'string' ? Buffer.from(body) : body;
}

/** Bytes that are sent in the place of a text of Apollo Server's. */
export function asBody(bytes: Buffer): string {
  return bytes as unknown as string;
}
