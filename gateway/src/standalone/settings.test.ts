import { readSettings } from './settings';

const FILE = ['--supergraph', __filename];

test('a file is all that has to be named', () => {
  expect(readSettings(FILE)).toEqual({
    supergraph: __filename,
    host: '127.0.0.1',
    port: 4000,
    timeoutMs: 10_000,
    limits: null,
    shareInFlight: true,
    cache: false,
    operations: null,
  });
});

test.each([
  [[], '--supergraph is missing'],
  [['--supergraph', 'no-such-file'], 'no-such-file does not exist'],
  [[...FILE, '--port', '70000'], '--port has to be a whole number from 0 to 65535, not "70000"'],
  [[...FILE, '--timeout', 'soon'], '--timeout has to be a whole number'],
  [[...FILE, '--limits', 'no-such-file'], 'no-such-file does not exist'],
  [[...FILE, '--sharing', 'perhaps'], '--sharing is on or off, not "perhaps"'],
  [[...FILE, '--cache', 'perhaps'], '--cache is on or off, not "perhaps"'],
  [[...FILE, '--operations', 'no-such-folder'], 'no-such-folder does not exist'],
  [[...FILE, '--colour', 'red'], '--colour'],
])('%j is refused with what is wrong', (args, message) => {
  expect(() => readSettings(args)).toThrow(message);
});

test('a gateway alone may keep answers, of the operations of a folder whole ones', () => {
  const settings = readSettings([...FILE, '--cache', 'on', '--operations', __dirname]);
  expect(settings).toMatchObject({ cache: true, operations: __dirname });
});
