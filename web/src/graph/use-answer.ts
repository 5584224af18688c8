import type { TypedDocumentNode } from '@urql/core';
import { useCallback, useMemo } from 'react';
import { useQuery, type AnyVariables, type UseQueryArgs } from 'urql';
import { failuresOf, type Answer } from './answer';
import { PAST_CACHES } from './client';

interface Asking {
  readonly pause?: boolean;
  /** Shows what is known at once, and asks again what may have changed since it was asked. */
  readonly current?: boolean;
}

/** Asks the graph; what was known for other variables stays until the new answer is there, marked as refreshing. */
export function useAnswer<D, V extends AnyVariables>(
  query: TypedDocumentNode<D, V>,
  variables: V,
  { pause = false, current = false }: Asking = {},
): Answer<D> {
  const requestPolicy = current ? 'cache-and-network' : 'cache-first';
  const asked = { query, variables, pause, requestPolicy } as UseQueryArgs<V, D>;
  const [{ data, error, fetching, stale, operation }, ask] = useQuery(asked);
  const retry = useCallback(() => ask(PAST_CACHES), [ask]);
  return useMemo(
    () => ({
      state: data ? 'ready' : error ? 'failed' : 'waiting',
      data,
      failures: failuresOf(error),
      refreshing: data !== undefined && (fetching || stale),
      of: operation?.variables ?? {},
      retry,
    }),
    [data, error, fetching, stale, operation, retry],
  );
}
