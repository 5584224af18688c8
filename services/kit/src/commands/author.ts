import type { RequestClock } from '../clock';
import type { Cause } from '../database';
import { CodedError, kitErrors } from '../errors';
import { mayWriteFor, type Identity } from '../identity';

/** Who gives a command, and the cause under which its rows are written. */
export interface Author {
  readonly identity: Identity;
  readonly cause: Cause;
}

export function authorOf(identity: Identity, clock: RequestClock, correlationId: string): Author {
  const actor = `${identity.agency ?? '-'}/${identity.subject ?? 'anonymous'}`;
  return { identity, cause: { actor, correlationId, at: clock.instant } };
}

/** @throws GRAPH_NOT_ALLOWED where the author may not write what belongs to `owner`. */
export function requireRight(author: Author, owner: string | null): void {
  requireAnyRight(author, [owner]);
}

/** @throws GRAPH_NOT_ALLOWED where the author may write for none of the owners. */
export function requireAnyRight(author: Author, owners: readonly (string | null)[]): void {
  if (owners.some((owner) => mayWriteFor(author.identity, owner))) return;
  const named = owners.filter((owner) => owner !== null);
  throw new CodedError(kitErrors.NOT_ALLOWED, { agency: named.join(', ') || '—' });
}
