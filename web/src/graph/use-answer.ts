import type { TypedDocumentNode } from '@urql/core';
import { useCallback, useMemo } from 'react';
import { useQuery, type AnyVariables, type UseQueryArgs } from 'urql';
import { failuresOf, type Answer } from './answer';

/** Asks the graph; what was known for other variables stays until the new answer is there, marked as refreshing. */
export function useAnswer<D, V extends AnyVariables>(
  query: TypedDocumentNode<D, V>,
  variables: V,
  { pause = false }: { readonly pause?: boolean } = {},
): Answer<D> {
  const asked = { query, variables, pause } as UseQueryArgs<V, D>;
  const [{ data, error, fetching, stale }, ask] = useQuery(asked);
  const retry = useCallback(() => ask({ requestPolicy: 'network-only' }), [ask]);
  return useMemo(
    () => ({
      state: data ? 'ready' : error ? 'failed' : 'waiting',
      data,
      failures: failuresOf(error),
      refreshing: data !== undefined && (fetching || stale),
      retry,
    }),
    [data, error, fetching, stale, retry],
  );
}
