import { loadHouseConfig } from './house-config';

const load = (env: NodeJS.ProcessEnv) => loadHouseConfig(env, '/no/such/.env');

test('without DATABASE_URL, or with an empty one, the embedded server is meant', () => {
  expect(load({}).databaseUrl).toBeNull();
  expect(load({ DATABASE_URL: '' }).databaseUrl).toBeNull();
  expect(load({ DATABASE_URL: 'postgres://a@b/c' }).databaseUrl).toBe('postgres://a@b/c');
});

test('the secret between gateway and subgraphs is the one that is set, else a new one each time', () => {
  const set = 'thirty-two characters, or more of them';
  expect(load({ GATEWAY_KEY: set }).env.GATEWAY_KEY).toBe(set);
  expect(load({}).env.GATEWAY_KEY).toMatch(/^[\w-]{43}$/);
  expect(load({}).env.GATEWAY_KEY).not.toBe(load({ GATEWAY_KEY: '' }).env.GATEWAY_KEY);
});

test('a variable that cannot be used is named in one line', () => {
  expect(() => load({ PORT_BASE: '80' })).toThrow(
    /^The environment cannot be used: PORT_BASE: [^\n]*\.env\.example\.$/,
  );
});
