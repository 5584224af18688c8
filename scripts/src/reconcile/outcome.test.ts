import { listCheck, type AskGraph } from '@lien-thong/kit/reconcile';
import { HouseProblem } from '../house/problem';
import { outcomeOf } from './outcome';

const check = listCheck<{ readonly id: string }>({
  projection: 'invented.ships',
  list: 'ships',
  query:
    'query ($after: String) { ships(after: $after) { nodes { id } pageInfo { hasNextPage endCursor } } }',
  read: ({ id }) => [id, true],
  kept: 'SELECT id AS key, to_jsonb(true) AS value FROM ship',
});
/** Asked only once the owner has answered. */
const db = {
  query: () => Promise.reject(new Error('the tables were read')),
} as unknown as Parameters<typeof outcomeOf>[0];
const outcome = (ask: AskGraph) => outcomeOf(db, check, ask);
const reason = (notCompared: string) => ({ projection: 'invented.ships', notCompared });

test('an owner that is down leaves its projections not compared, with the reason that the graph gives', async () => {
  const partial = { data: { ships: null }, errors: [{ message: 'The subgraph ships does not answer.' }] };
  expect(await outcome(async () => partial)).toEqual(reason('The subgraph ships does not answer.'));
});

test('an answer without the list is no empty list', async () => {
  expect(await outcome(async () => ({ data: { ships: null } }))).toEqual(
    reason('The graph answered without the list that was asked for.'),
  );
  expect(await outcome(async () => ({}))).toEqual(reason('The graph answered without data.'));
});

test('a database that is down leaves the projection not compared', async () => {
  const ships = { nodes: [], pageInfo: { hasNextPage: false, endCursor: null } };
  expect(await outcome(async () => ({ data: { ships } }))).toEqual(reason('the tables were read'));
});

test('without a gateway the command ends at once', async () => {
  const ask = () => Promise.reject(new HouseProblem('No gateway answers.'));
  await expect(outcome(ask)).rejects.toThrow('No gateway answers.');
});
