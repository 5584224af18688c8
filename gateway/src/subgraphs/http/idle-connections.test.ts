import type { Connection } from './connection';
import { IdleConnections } from './idle-connections';

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

const connection = () => ({ holdProcess: jest.fn(), drop: jest.fn() });

function idle() {
  const row = new IdleConnections();
  return {
    row,
    push: (one: object, keptMs?: number) => {
      const fake = one as Connection & { drop: jest.Mock };
      // As its owner does.
      fake.drop.mockImplementation(() => row.remove(fake));
      return row.push(fake, keptMs);
    },
  };
}

test('the one used last comes first, and holds the process only while it is used', () => {
  const { row, push } = idle();
  const [a, b] = [connection(), connection()];
  push(a);
  push(b);
  expect([row.pop() === (b as object), row.pop() === (a as object), row.pop()]).toEqual([
    true,
    true,
    undefined,
  ]);
  expect(a.holdProcess.mock.calls).toEqual([[false], [true]]);
});

test.each([
  ['after four seconds where the server says nothing', undefined, 4000],
  ['a second before the server does', 3000, 2000],
  ['after half a minute, however long the server would keep it', 3_600_000, 30_000],
])('an idle connection is closed %s', (_, keptMs, ms) => {
  const { row, push } = idle();
  const [taken, left] = [connection(), connection()];
  push(taken, keptMs);
  jest.advanceTimersByTime(ms - 1);
  expect(row.pop()).toBe(taken);
  push(taken, keptMs);
  push(left, keptMs);
  jest.advanceTimersByTime(ms + 1);
  expect([row.pop(), taken.drop.mock.calls.length, left.drop.mock.calls.length]).toEqual([undefined, 1, 1]);
});

test('nobody has to come for it to be closed, and no timer is left then', () => {
  const { push } = idle();
  const one = connection();
  push(one);
  jest.advanceTimersByTime(6000);
  expect([one.drop.mock.calls.length, jest.getTimerCount()]).toEqual([1, 0]);
});

test('one that the server keeps for no more than a second is not kept', () => {
  const { row, push } = idle();
  expect([push(connection(), 1000), row.pop()]).toEqual([false, undefined]);
});
