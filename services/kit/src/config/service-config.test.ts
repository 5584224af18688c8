import { z } from 'zod';
import { ConfigError, loadConfig } from './load-config';
import { loadServiceConfig } from './service-config';

const SECRET = { GATEWAY_KEY: 'x'.repeat(32) };

describe('the configuration of a service', () => {
  test('needs no environment but the one secret: every other value has a default for development', () => {
    expect(loadServiceConfig(SECRET)).toMatchObject({
      PORT_BASE: 4000,
      SEED: 'on',
      LISTEN_HOST: '127.0.0.1',
    });
  });

  test('reads numbers from text', () => {
    expect(loadServiceConfig({ ...SECRET, PORT_BASE: '5000', DATABASE_POOL: '3' })).toMatchObject({
      PORT_BASE: 5000,
      DATABASE_POOL: 3,
    });
  });

  test.each([
    ['DATABASE_URL', 'mysql://localhost/x'],
    ['DATABASE_PREFIX', 'a"; DROP DATABASE x'],
    ['PORT_BASE', '80'],
    ['PORT_BASE', 'four thousand'],
    ['DATABASE_POOL', '0'],
    ['KAFKA_BROKERS', 'localhost'],
    ['KAFKA_PREFIX', 'Topics'],
    ['KAFKA_SESSION_MS', '10'],
    ['LOG_LEVEL', 'loud'],
    ['SEED', 'yes'],
    ['GATEWAY_KEY', 'short'],
  ])('is refused at start where %s is «%s», and the message names the variable', (name, value) => {
    expect(() => loadServiceConfig({ ...SECRET, [name]: value })).toThrow(ConfigError);
    expect(() => loadServiceConfig({ ...SECRET, [name]: value })).toThrow(name);
  });

  test('names every wrong variable at once, and no value: a value may be a secret', () => {
    const attempt = () => loadServiceConfig({ DATABASE_URL: 'mysql://u:hunter2@h/x', LOG_LEVEL: 'hunter2' });
    expect(attempt).toThrow(/DATABASE_URL[\s\S]*LOG_LEVEL/);
    expect(attempt).not.toThrow(/hunter2/);
  });

  test('leaves out what it does not know', () => {
    expect(loadConfig({ A: z.string() }, { A: 'a', PATH: '/bin' })).toEqual({ A: 'a' });
  });
});
