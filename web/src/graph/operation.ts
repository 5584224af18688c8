import { gql, type TypedDocumentNode } from '@urql/core';

const hashes = new Map<string, string>();

/**
 * A query that the gateway knows. It is sent as its hash: a name stands here for its text.
 * @typeParam D what it answers. @typeParam V its variables.
 */
export function knownQuery<D, V>(name: string, hash: string): TypedDocumentNode<D, V & object> {
  hashes.set(name, hash);
  return gql(`query ${name} { __typename }`);
}

/** The hash of a query by its name; empty for one that the gateway does not know. */
export function hashOf(name: string | undefined): string {
  return hashes.get(name ?? '') ?? '';
}

/** A subscription: its text is sent in the address of an event stream. */
export interface LiveQuery<D, V> {
  readonly text: string;
  readonly answers?: D;
  readonly variables?: V;
}

export function liveQuery<D, V>(text: string): LiveQuery<D, V> {
  return { text };
}
