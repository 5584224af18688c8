import { CombinedError } from '@urql/core';
import { failedAt, failuresOf, isOutdated, needing, UNREACHABLE, type Answer } from './answer';

const refused = (code: string, ...path: (string | number)[]) =>
  new CombinedError({
    graphQLErrors: [
      { message: 'Vì sao', path, extensions: { code, remedy: 'Làm gì', details: { name: 'X' } } },
    ],
  });

test('a failure keeps its place, its words and what to do', () => {
  expect(failuresOf(refused('GRAPH_SUBGRAPH_UNAVAILABLE', 'agency', 'tasks'))).toEqual([
    {
      ...{ path: ['agency', 'tasks'], code: 'GRAPH_SUBGRAPH_UNAVAILABLE', message: 'Vì sao' },
      ...{ remedy: 'Làm gì', details: { name: 'X' }, requestId: null },
    },
  ]);
});

test('no network is a failure of everything', () => {
  const [failure] = failuresOf(new CombinedError({ networkError: new TypeError('fetch failed') }));
  expect(failure?.code).toBe(UNREACHABLE);
  expect(failuresOf(undefined)).toEqual([]);
});

test.each([
  [['agency'], true],
  [['agency', 'tasks'], true],
  [['agency', 'tasks', 'nodes'], true],
  [['agency', 'databases'], false],
  [['other'], false],
])('what stands at %j is touched by a failure at agency.tasks: %s', (place, touched) => {
  expect(failedAt(failuresOf(refused('X', 'agency', 'tasks')), ...place)).toBe(touched);
});

test('a hash that the gateway does not know says that the page is old', () => {
  expect(isOutdated(failuresOf(refused('GRAPH_REQUEST_INVALID')))).toBe(true);
  expect(isOutdated(failuresOf(refused('GRAPH_SUBGRAPH_UNAVAILABLE', 'a')))).toBe(false);
});

test('a panel that needs what failed has failed, one that needs something else has its answer', () => {
  const answer = {
    ...{ state: 'ready', data: { agency: null }, refreshing: false },
    failures: failuresOf(refused('X', 'agency', 'tasks')),
  } as Partial<Answer<object>> as Answer<object>;
  expect(needing(answer, 'agency', 'tasks')).toMatchObject({ state: 'failed', data: undefined });
  expect(needing(answer, 'agency', 'databases')).toBe(answer);
});
