import { Deadlines } from './deadlines';

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

function deadlines() {
  const expired: string[] = [];
  return { expired, row: new Deadlines<string>(1000, (one) => expired.push(one)) };
}

test('each expires when its own time is up, in the order in which they came', () => {
  const { row, expired } = deadlines();
  row.add('a');
  jest.advanceTimersByTime(400);
  row.add('b');
  row.add('c');
  jest.advanceTimersByTime(599);
  expect(expired).toEqual([]);
  jest.advanceTimersByTime(2);
  expect(expired).toEqual(['a']);
  jest.advanceTimersByTime(400);
  expect(expired).toEqual(['a', 'b', 'c']);
});

test('what is done in time does not expire, from wherever it leaves the row', () => {
  const { row, expired } = deadlines();
  const [, b, , d] = ['a', 'b', 'c', 'd'].map((one) => row.add(one));
  if (b) row.delete(b);
  if (d) row.delete(d);
  if (d) row.delete(d);
  jest.advanceTimersByTime(1001);
  expect(expired).toEqual(['a', 'c']);
});

test('one timer serves all, and none is left when nobody waits', () => {
  const { row } = deadlines();
  for (let i = 0; i < 100; i++) row.delete(row.add('x'));
  expect(jest.getTimerCount()).toBe(1);
  jest.advanceTimersByTime(1001);
  expect(jest.getTimerCount()).toBe(0);
});

test('after it is cleared nothing expires', () => {
  const { row, expired } = deadlines();
  row.add('a');
  row.clear();
  jest.advanceTimersByTime(5000);
  expect([expired, jest.getTimerCount()]).toEqual([[], 0]);
});
