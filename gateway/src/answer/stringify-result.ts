import type { FormattedExecutionResult } from 'graphql';
import { bytesOf } from './completed-data';

/**
 * Apollo Server's `stringifyResult`: the JSON of a result in UTF-8, one character for each byte, since data that is
 * written already need not be decoded to be sent. Whoever sends it sends it as `latin1`.
 */
export function stringifyResult({ errors, data, extensions }: FormattedExecutionResult): string {
  let text = '{';
  if (errors) text += `"errors":${encoded(errors)}`;
  if (data !== undefined) text += `${text === '{' ? '' : ','}"data":${bytesOf(data) ?? encoded(data)}`;
  if (extensions) text += `${text === '{' ? '' : ','}"extensions":${encoded(extensions)}`;
  return `${text}}`;
}

function encoded(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('latin1');
}
