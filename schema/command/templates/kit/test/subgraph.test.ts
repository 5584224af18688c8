import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { createGuestServer } from '@lien-thong/kit/guest';
import { createLogger } from '@lien-thong/kit/logging';
import { subgraph } from '../src/subgraph.js';

let server: Awaited<ReturnType<typeof createGuestServer>>;
const ask = async (query: string, variables = {}) => {
  const answer = await fetch(server.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  return (await answer.json()) as { data?: unknown; errors?: unknown };
};

before(async () => {
  server = await createGuestServer(subgraph, { host: '127.0.0.1', port: 0 }, createLogger('test', 'silent'));
});
after(() => server.stop());

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
