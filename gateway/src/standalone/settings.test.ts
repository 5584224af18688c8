import { readSettings } from './settings';

const FILE = ['--supergraph', __filename];

test('a file is all that has to be named', () => {
  expect(readSettings(FILE)).toEqual({
    supergraph: __filename,
    host: '127.0.0.1',
    port: 4000,
    timeoutMs: 10_000,
    shareInFlight: true,
  });
});

test.each([
  [[], '--supergraph is missing'],
  [['--supergraph', 'no-such-file'], 'no-such-file does not exist'],
  [[...FILE, '--port', '70000'], '--port has to be a whole number from 0 to 65535, not "70000"'],
  [[...FILE, '--timeout', 'soon'], '--timeout has to be a whole number'],
  [[...FILE, '--sharing', 'perhaps'], '--sharing is on or off, not "perhaps"'],
  [[...FILE, '--colour', 'red'], '--colour'],
])('%j is refused with what is wrong', (args, message) => {
  expect(() => readSettings(args)).toThrow(message);
});
