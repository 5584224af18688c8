import type { LoadResult } from '../bench-gateway/load/job';
import { judge } from './report';
import type { Soaked } from './soak';

const plan = { minutes: 1, swaps: 2, connections: 8 };
const usage = (residentMib: number) => ({ cpuSeconds: 1, residentMib, anonymousMib: residentMib });
const piece: LoadResult = { requests: 10, seconds: 5, p50: 1, p99: 2, failed: 0, failures: [] };
const good: Soaked = {
  samples: [100, 200, 200, 200].map(usage),
  pieces: [piece, piece, piece, piece],
  swaps: 2,
  swapLatencies: [10, 20],
};

test('flat memory, every answer and every swap pass', () => {
  expect(judge(good, plan).passed).toBe(true);
});

test.each<[string, Partial<Soaked>]>([
  ['memory that grows', { samples: [100, 200, 250, 300].map(usage) }],
  ['one failed request', { pieces: [piece, { ...piece, failed: 1, failures: ['status 500'] }] }],
  ['a swap that was not taken up', { swaps: 1 }],
])('%s does not', (_what, fault) => {
  expect(judge({ ...good, ...fault }, plan).passed).toBe(false);
});

test('what went wrong first is told', () => {
  const pieces = [piece, { ...piece, failed: 1, failures: ['status 500'] }];
  expect(judge({ ...good, pieces }, plan).text).toContain('20, 1 failed (status 500)');
});
