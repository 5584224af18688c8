import { bytesOfJson, type ByteText } from '../byte-text';

/** Everything of a fetch's request that no request changes: up to its first variable. */
export function headOf(operation: string, operationName: string | undefined): ByteText {
  const name = operationName === undefined ? '' : `,"operationName":${bytesOfJson(operationName)}`;
  return `{"query":${bytesOfJson(operation)}${name},"variables":{`;
}
