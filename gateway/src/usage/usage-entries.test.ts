import { buildSchema } from 'graphql';
import { OperationUse } from './operation-use';
import { UsageEntries } from './usage-entries';
import { UsageTally } from './usage-tally';

const schema = buildSchema('type Query { a: Int b: Int c: Int }');
const DAY_MS = 86_400_000;

const used = (source: string) => {
  const use = new OperationUse({ schema, source, planned: source, operationName: null });
  use.begin('portal');
  return { use, clients: use.take() };
};

test('who sends other operations all day fills neither this memory nor that of the registry', async () => {
  const tally = new UsageTally();
  const entries = new UsageEntries(tally, 2);
  const told = async (now: number, ...sources: string[]) =>
    (await entries.of(sources.map(used), now)).map(({ source }) => source);
  expect(await told(0, '{a}', '{b}', '{c}')).toEqual(['{a}', '{b}']);
  expect(tally.lost('ROOM')).toBe(1);
  expect(await told(DAY_MS - 1, '{a}', '{c}')).toEqual(['{a}']);
  expect(await told(DAY_MS, '{c}')).toEqual(['{c}']);
});

test('an operation that cannot be described is lost alone', async () => {
  const tally = new UsageTally();
  const told = await new UsageEntries(tally).of(['{a}', '{', '{b}'].map(used), 0);
  expect(told.map(({ source }) => source)).toEqual(['{a}', '{b}']);
  expect(tally.lost('UNREADABLE')).toBe(1);
});
