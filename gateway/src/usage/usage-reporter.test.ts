import { silentLogger } from '@lien-thong/kit/testing';
import { buildSchema } from 'graphql';
import { OTHERS, UsageRecorder, type RecorderLimits } from './usage-recorder';
import { UsageRefused } from './usage-registry';
import { UsageReporter, type UsageReporterSettings } from './usage-reporter';

const SCHEMA = buildSchema('type Query { ship(id: ID): Ship } type Ship { id: ID name: String crew: Int }');
const SHIP = '{ ship { name } }';

interface Told {
  readonly contract: string;
  readonly operations: readonly { source: string; client: string; requests: number; fields: string[] }[];
}

function reporting(limits?: RecorderLimits, more: Partial<UsageReporterSettings> = {}) {
  let now = new Date('2026-11-27T00:00:00Z');
  const told: Told[] = [];
  const registry = { answer: 'takes' as 'takes' | 'away' | 'refuses' };
  const recorder = new UsageRecorder(() => now, limits);
  const lines: string[] = [];
  const said = (_: object | string, message?: string) => void lines.push(message ?? String(_));
  const logger = Object.assign(Object.create(silentLogger) as typeof silentLogger, {
    warn: said,
    error: said,
    info: said,
  });
  const reporter = new UsageReporter(
    recorder,
    {
      registry: {
        tell: async (body) => {
          if (registry.answer === 'away') throw new TypeError('away');
          if (registry.answer === 'refuses') throw new UsageRefused('malformed');
          told.push(JSON.parse(body) as Told);
        },
        unusedFields: () => Promise.reject(new TypeError('nobody asks')),
      },
      contract: 'public',
      everyMs: 60_000,
      now: () => now,
      ...more,
    },
    logger,
  );
  const programs = new Map<string, object>();
  return {
    recorder,
    reporter,
    registry,
    lines,
    told,
    asked(source: string, client = 'portal', times = 1) {
      const program = programs.get(source) ?? {};
      programs.set(source, program);
      const use = recorder.useOf(program, SCHEMA, { source, operationName: null }, null);
      for (let i = 0; i < times; i += 1) recorder.count(use, client);
    },
    pass: (ms: number) => (now = new Date(now.getTime() + ms)),
    operations: () =>
      told
        .splice(0)
        .flatMap(({ operations }) =>
          operations.map(({ client, requests, source }) => [source, client, requests]),
        ),
  };
}

test('requests are told once, by operation and client', async () => {
  const { asked, reporter, operations, recorder, told } = reporting();
  asked(SHIP, 'portal', 3);
  asked(SHIP, 'dashboard');
  await reporter.report();
  expect(told[0]).toMatchObject({
    contract: 'public',
    operations: [{ fields: ['Query.ship', 'Ship.name'] }, {}],
  });
  expect(operations()).toEqual([
    ['{ship{name}}', 'portal', 3],
    ['{ship{name}}', 'dashboard', 1],
  ]);
  await reporter.report();
  expect(told).toEqual([]);
  asked(SHIP);
  await reporter.report();
  expect(operations()).toEqual([['{ship{name}}', 'portal', 1]]);
  expect([recorder.tally.counted, recorder.tally.told]).toEqual([5, 5]);
});

test('operations that differ in their literals alone are one', async () => {
  const { asked, reporter, operations } = reporting();
  for (const id of ['"1"', '"2"', '3']) asked(`{ ship(id: ${id}) { name } }`);
  await reporter.report();
  expect(operations()).toEqual([
    ['{ship(id:""){name}}', 'portal', 2],
    ['{ship(id:0){name}}', 'portal', 1],
  ]);
});

test('what the registry could not be told waits, is told first, and is said once', async () => {
  const { asked, reporter, registry, operations, lines, recorder } = reporting();
  registry.answer = 'away';
  asked(SHIP);
  await reporter.report();
  asked('{ ship { crew } }');
  await reporter.report();
  expect([reporter.waitingRequests, recorder.tally.told]).toEqual([2, 0]);
  registry.answer = 'takes';
  asked('{ ship { id } }');
  await reporter.report();
  expect(operations().map(([source]) => source)).toEqual(['{ship{name}}', '{ship{crew}}', '{ship{id}}']);
  expect(reporter.waitingRequests).toBe(0);
  expect(lines).toEqual([
    'the registry is not told of usage; it waits',
    'the registry is told of usage again',
  ]);
});

test('where the registry stays away the oldest are lost, and counted', async () => {
  const { asked, reporter, registry, operations, recorder } = reporting(undefined, { waiting: 300 });
  registry.answer = 'away';
  for (const field of ['name', 'crew', 'id']) {
    asked(`{ ship { ${field} } }`, 'portal', 2);
    await reporter.report();
  }
  expect(recorder.tally.lost('AWAY')).toBe(4);
  registry.answer = 'takes';
  await reporter.report();
  expect(operations()).toEqual([['{ship{id}}', 'portal', 2]]);
});

test('what the registry refuses is not sent again, and holds nothing up', async () => {
  const { asked, reporter, registry, operations, recorder } = reporting();
  registry.answer = 'refuses';
  asked(SHIP, 'portal', 2);
  await reporter.report();
  expect([recorder.tally.lost('REFUSED'), reporter.waitingRequests]).toEqual([2, 0]);
  registry.answer = 'takes';
  asked('{ ship { crew } }');
  await reporter.report();
  expect(operations()).toEqual([['{ship{crew}}', 'portal', 1]]);
});

test('a gateway that stops tells what is left', async () => {
  const { asked, reporter, operations, registry, recorder } = reporting();
  reporter.start();
  asked(SHIP);
  await reporter.stop();
  expect(operations()).toEqual([['{ship{name}}', 'portal', 1]]);
  registry.answer = 'away';
  asked(SHIP);
  await reporter.stop();
  expect(recorder.tally.lost('AWAY')).toBe(1);
});

test('more operations at once than there is room for are counted as lost', async () => {
  const { asked, reporter, operations, recorder } = reporting({ tallies: 2, characters: 1000, clients: 10 });
  asked(SHIP, 'a', 2);
  asked(SHIP, 'b');
  asked(SHIP, 'c', 3);
  asked('{ ship { crew } }');
  asked(SHIP, 'a');
  await reporter.report();
  expect(operations()).toEqual([
    ['{ship{name}}', 'a', 3],
    ['{ship{name}}', 'b', 1],
  ]);
  expect(recorder.tally.lost('ROOM')).toBe(4);
  asked(SHIP, 'c');
  await reporter.report();
  expect(operations()).toEqual([['{ship{name}}', 'c', 1]]);
});

test('texts of operations are held within a bound', () => {
  const { asked, recorder } = reporting({ tallies: 100, characters: 40, clients: 10 });
  asked(SHIP);
  asked(SHIP, 'dashboard');
  asked(`{ ship { name } } # ${'x'.repeat(30)}`);
  expect(recorder.tally.lost('ROOM')).toBe(1);
});

test('clients that come when there are names enough are told as others, until a name was silent for a day', async () => {
  const { asked, reporter, operations, pass } = reporting({ tallies: 100, characters: 1000, clients: 2 });
  for (const client of ['a', 'b', 'c', 'd', 'c']) asked(SHIP, client);
  await reporter.report();
  expect(operations().map(([, client, requests]) => [client, requests])).toEqual([
    ['a', 1],
    ['b', 1],
    [OTHERS, 3],
  ]);
  pass(86_400_000);
  asked(SHIP, 'c');
  await reporter.report();
  expect(operations().map(([, client]) => client)).toEqual(['c']);
});

test('an operation that is longer than what the registry takes is counted as lost', async () => {
  const { asked, reporter, told, recorder } = reporting();
  asked(`{ ${Array.from({ length: 9000 }, (_, i) => `n${i}: ship { id }`).join(' ')} }`);
  await reporter.report();
  expect([told, recorder.tally.lost('TOO_LARGE')]).toEqual([[], 1]);
});
