import type { CombinedError } from '@urql/core';

/** Why a part of an answer is missing, as the graph says it in the language of the page. */
export interface Failure {
  readonly path: readonly (string | number)[];
  readonly code: string;
  readonly message: string;
  readonly remedy: string | null;
  /** What the sentence was made from, by name. */
  readonly details: Readonly<Record<string, unknown>>;
  /** What the gateway's logs know the request by. */
  readonly requestId: string | null;
}

/**
 * What a panel has to show. Data and failures may stand beside each other: where one subgraph does not answer, its own
 * fields are null and the rest is true.
 */
export interface Answer<D> {
  readonly state: 'waiting' | 'failed' | 'ready';
  readonly data: D | undefined;
  readonly failures: readonly Failure[];
  /** Asked again while what was known stays on screen. */
  readonly refreshing: boolean;
  /** What `data` answers: while it is asked anew for another day, still the day before. */
  readonly of: Readonly<Record<string, unknown>>;
  /** Asks again, past every cache on the way. */
  readonly retry: () => void;
}

/** To a query sent as its hash this says: the page is older than the gateway, which no longer knows the hash. */
const OUTDATED = 'GRAPH_REQUEST_INVALID';
export const UNREACHABLE = 'UNREACHABLE';

export function failuresOf(error: CombinedError | undefined): Failure[] {
  if (!error) return [];
  const requestId = requestIdOf(error);
  if (error.graphQLErrors.length === 0) {
    return [{ path: [], code: UNREACHABLE, message: '', remedy: null, details: {}, requestId }];
  }
  return error.graphQLErrors.map(({ path = [], message, extensions }) => ({
    path,
    message,
    code: text(extensions.code) ?? UNREACHABLE,
    remedy: text(extensions.remedy),
    details: (extensions.details ?? {}) as Failure['details'],
    requestId,
  }));
}

/** Whether what stands at a path failed: at it, above it, or within it. */
export function failedAt(failures: readonly Failure[], ...place: readonly (string | number)[]): boolean {
  return failures.some(({ path }) =>
    Array.from({ length: Math.min(path.length, place.length) }, (_, at) => path[at] === place[at]).every(
      Boolean,
    ),
  );
}

/** For a panel that has nothing to show without what stands at a place: where that failed, the whole answer did. */
export function needing<D>(answer: Answer<D>, ...place: readonly (string | number)[]): Answer<D> {
  return failedAt(answer.failures, ...place) ? { ...answer, state: 'failed', data: undefined } : answer;
}

/** For a panel that says itself what was refused: a refusal is an answer, and asking again brings the same. */
export function withoutFailures<D>(answer: Answer<D>): Answer<D> {
  return { ...answer, failures: [] };
}

export function isOutdated(failures: readonly Failure[]): boolean {
  return failures.some(({ code }) => code === OUTDATED);
}

function requestIdOf({ response }: CombinedError): string | null {
  return response instanceof Response ? response.headers.get('x-correlation-id') : null;
}

function text(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}
