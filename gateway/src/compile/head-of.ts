import { byteText, type ByteText } from '../byte-text';

/** Everything of a fetch's request that no request changes: up to its first variable. */
export function headOf(operation: string, operationName: string | undefined): ByteText {
  const name = operationName === undefined ? '' : `,"operationName":${JSON.stringify(operationName)}`;
  return byteText(`{"query":${JSON.stringify(operation)}${name},"variables":{`);
}
