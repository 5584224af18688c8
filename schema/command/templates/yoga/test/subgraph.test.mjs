import assert from 'node:assert/strict';
import { test } from 'node:test';
import { yoga } from '../src/subgraph.mjs';

const ask = async (query, variables = {}) => {
  const answer = await yoga.fetch('http://subgraph.invalid/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  return answer.json();
};

test('a note is found by its id, an unknown id finds none', async () => {
  const { data } = await ask(
    '{ known: pfxNote(id: "1") { sample agency { code } } unknown: pfxNote(id: "9") { id } }',
  );
  assert.deepEqual(data, { known: { sample: true, agency: { code: 'G09' } }, unknown: null });
});

test('the gateway asks for what is added to agencies by their codes', async () => {
  const representations = ['G15', 'G09', 'G01'].map((code) => ({ __typename: 'Agency', code }));
  const { data } = await ask(
    'query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Agency { pfxNote { id } } } }',
    { representations },
  );
  assert.deepEqual(data, {
    _entities: [{ pfxNote: { id: '2' } }, { pfxNote: { id: '1' } }, { pfxNote: null }],
  });
});
