import { createHash } from 'node:crypto';
import { CodedError, kitErrors } from '../errors';

/** Names a list by its field and filter, so that a cursor cannot be carried to another one. */
export function listFingerprint(field: string, filter: unknown): string {
  const text = JSON.stringify([field, filter ?? null]);
  return createHash('sha256').update(text).digest('base64url').slice(0, 12);
}

export function encodeCursor(list: string, parent: string, sortValues: readonly string[]): string {
  return Buffer.from(JSON.stringify([list, parent, ...sortValues])).toString('base64url');
}

export function decodeCursor(list: string, parent: string, cursor: string): string[] {
  const parts = parse(cursor);
  const fits = Array.isArray(parts) && parts.every((part) => typeof part === 'string');
  if (!fits || parts[0] !== list || parts[1] !== parent) throw new CodedError(kitErrors.CURSOR_UNKNOWN);
  return parts.slice(2);
}

function parse(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return null;
  }
}
