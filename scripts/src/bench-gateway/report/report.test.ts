import type { Measured } from '../stand/contest';
import { ratiosOf } from './ratios';
import { summarise } from './summary';

const measured = (contender: string, question: string, ...cpuMs: number[]): Measured[] =>
  cpuMs.map((cpu, round) => ({
    ...{ contender, question, round, cpuMs: cpu },
    ...{ perSecond: 1, p50: 1, p99: 1, residentMib: 1, requests: 1 },
  }));

test('of several rounds the middle one counts, and the farthest are told', () => {
  expect(summarise(measured('a', 'light', 3, 9, 4))).toMatchObject([
    { contender: 'a', question: 'light', rounds: 3, cpuMs: { median: 4, least: 3, most: 9 } },
  ]);
});

test('a ratio compares the medians of one question, never of two', () => {
  const summaries = summarise([
    ...measured('a', 'light', 2, 2, 50),
    ...measured('a', 'page', 10),
    ...measured('c', 'light', 0.5, 0.1, 0.5),
    ...measured('c', 'page', 2),
  ]);
  expect(ratiosOf(summaries)).toEqual([
    { question: 'light', of: 'a', to: 'c', value: 4 },
    { question: 'page', of: 'a', to: 'c', value: 5 },
  ]);
});

test('what was not measured is compared with nothing', () => {
  expect(ratiosOf(summarise(measured('a', 'light', 1)))).toEqual([]);
});
