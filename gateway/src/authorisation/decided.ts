import type { Denies } from '../compile';
import type { KnownOperation } from '../operations';
import type { Decision } from './decision';

/** An operation as callers of one kind get it has a program of its own. */
export function keyOf(
  { hash, operationName }: Omit<KnownOperation, 'source'>,
  decision: Decision | null,
): string {
  return `${hash} ${operationName ?? ''}${decision && !decision.complete ? ` ${decision.key}` : ''}`;
}

/** What is planned: never more than may be seen. */
export function sourceFor({ source }: Pick<KnownOperation, 'source'>, decision: Decision | null): string {
  return decision && !decision.complete ? decision.source : source;
}

/** undefined where everything may be seen. */
export function denialsOf(decision: Decision | null): Denies | undefined {
  return decision && !decision.complete ? (parent, field) => decision.denies(parent, field) : undefined;
}
