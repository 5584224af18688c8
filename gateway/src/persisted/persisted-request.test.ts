import { PersistedOperations } from './persisted-operations';
import { persistedRequest } from './persisted-request';

const SOURCE = 'query Read($id: ID) { ship(id: $id) { id } } mutation Write { sink }';
const OPERATIONS = new PersistedOperations([{ source: SOURCE, hash: 'h', operationName: null }]);
const persistedQuery = { version: 1, sha256Hash: 'h' };
const post = (body: unknown) => persistedRequest(OPERATIONS, { method: 'POST', search: '', body });
const get = (fields: Record<string, string>, more = '') =>
  persistedRequest(OPERATIONS, {
    method: 'GET',
    search: `?${new URLSearchParams(fields)}${more}`,
    body: undefined,
  });
const NAMED = { operationName: 'Read', extensions: { persistedQuery } };
const IN_URL = { operationName: 'Read', extensions: JSON.stringify({ persistedQuery }) };

test.each([
  ['by its hash', post({ ...NAMED, variables: { id: 1 } })],
  ['by its text', post({ query: SOURCE, operationName: 'Read', variables: { id: 1 } })],
  ['by both', post({ ...NAMED, query: SOURCE, variables: { id: 1 } })],
  ['in a URL', get({ ...IN_URL, variables: '{"id":1}' })],
])('a known query is recognised %s', (_, request) => {
  expect(request).toMatchObject({ operation: { hash: 'h' }, operationName: 'Read', variables: { id: 1 } });
});

test('no variables are none', () => {
  expect(post({ ...NAMED, variables: null })?.variables).toEqual({});
  expect(get(IN_URL)?.variables).toEqual({});
});

test.each([
  ['a batch', post([NAMED])],
  ['no body', post(undefined)],
  ['another text', post({ query: `${SOURCE} `, operationName: 'Read' })],
  ['another text under a known hash', post({ ...NAMED, query: '{ other }' })],
  ['an unknown hash', post({ ...NAMED, extensions: { persistedQuery: { version: 1, sha256Hash: 'x' } } })],
  ['another version', post({ ...NAMED, extensions: { persistedQuery: { ...persistedQuery, version: 2 } } })],
  ['variables that are none', post({ ...NAMED, variables: 'id' })],
  ['a name that is none', post({ ...NAMED, operationName: 1 })],
  ['no name where there are several', post({ extensions: { persistedQuery } })],
  ['a mutation', post({ ...NAMED, operationName: 'Write' })],
  ['a mutation in a URL', get({ ...IN_URL, operationName: 'Write' })],
  ['JSON that is none', get({ ...IN_URL, variables: '{' })],
  ['a parameter that comes twice', get(IN_URL, '&operationName=Read')],
  ['another method', persistedRequest(OPERATIONS, { method: 'PUT', search: '', body: NAMED })],
])('%s goes the usual way', (_, request) => expect(request).toBeNull());
