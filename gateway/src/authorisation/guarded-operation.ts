import type { DocumentNode } from 'graphql';

/** An operation as a request names it. */
export interface GuardedOperation {
  readonly hash: string;
  readonly operationName: string | null;
  readonly document: DocumentNode;
}
