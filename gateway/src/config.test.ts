import { openFollower } from '@lien-thong/kit/events';
import { silentLogger } from '@lien-thong/kit/testing';
import { addressBook, loadGatewayConfig, supergraphSdl } from './config';

const load = (env: NodeJS.ProcessEnv) => loadGatewayConfig({ GATEWAY_KEY: 'x'.repeat(32), ...env });

test('a clone needs no environment but the one secret', () => {
  const config = load({});
  expect(config).toMatchObject({ PORT_BASE: 4000, LISTEN_HOST: '127.0.0.1', SUBGRAPH_URLS: new Map() });
  expect(supergraphSdl(config)).toContain('schema');
});

test('addresses derive from PORT_BASE and the place that the composition wrote down', () => {
  const addressOf = addressBook(load({ PORT_BASE: '5000', LISTEN_HOST: '0.0.0.0' }));
  expect(addressOf({ name: 'agencies', url: null })).toBe('http://127.0.0.1:5001/graphql');
});

test('a subgraph that runs elsewhere is named with its address', () => {
  const addressOf = addressBook(
    load({ SUBGRAPH_URLS: 'partner=https://p.example/graphql, agencies=http://a:1/g' }),
  );
  expect(addressOf({ name: 'partner', url: null })).toBe('https://p.example/graphql');
  expect(addressOf({ name: 'agencies', url: null })).toBe('http://a:1/g');
});

test('a subgraph without an address is named', () => {
  expect(() => addressBook(load({}))({ name: 'partner', url: null })).toThrow(
    'No address for the subgraph "partner"',
  );
});

test.each(['partner', 'partner=ftp://p', 'partner=http://', '=http://p'])('«%s» is no address', (text) => {
  expect(() => load({ SUBGRAPH_URLS: text })).toThrow('SUBGRAPH_URLS');
});

test('a supergraph that is not there is told with what writes it', () => {
  expect(() => supergraphSdl(load({ SUPERGRAPH_FILE: 'schema/none.graphql' }))).toThrow('npm run supergraph');
});

test('no bus is assumed where none is named: then there are no live updates', async () => {
  expect(openFollower(load({}), silentLogger)).toBeNull();
  const follower = openFollower(load({ DATABASE_URL: 'postgresql://u@127.0.0.1:9/d' }), silentLogger);
  expect(follower).not.toBeNull();
  await follower?.close();
});

test('a subgraph that the supergraph itself places is asked there, unless configured; a name alone is no place', () => {
  const addressOf = addressBook(load({ SUBGRAPH_URLS: 'moved=http://elsewhere/graphql' }));
  const url = 'https://pakn.example.vn/graphql';
  expect(addressOf({ name: 'guest', url })).toBe(url);
  expect(addressOf({ name: 'moved', url })).toBe('http://elsewhere/graphql');
  expect(() => addressOf({ name: 'guest', url: 'http://guest.subgraph.invalid/graphql' })).toThrow(
    'No address',
  );
  // What every object of JavaScript has is no address of a subgraph that is called so.
  expect(addressOf({ name: 'constructor', url })).toBe(url);
  expect(() => addressOf({ name: 'constructor', url: null })).toThrow('No address');
});
