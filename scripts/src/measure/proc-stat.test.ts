import { parseStat, statOf } from './proc-stat';

const line = (name: string) =>
  `4242 (${name}) S 17 4242 4242 0 -1 4194304 9 0 0 0 250 125 7 8 20 0 11 0 900 1000 200 18446744073709551615`;

test('user and system time count, that of children that ended does not', () => {
  expect(parseStat(line('node'))).toEqual({ parent: 17, cpuSeconds: 3.75 });
});

test.each(['my program', 'a) b (c', ') S 1 2'])('a program that calls itself «%s» is read alike', (name) => {
  expect(parseStat(line(name))).toEqual({ parent: 17, cpuSeconds: 3.75 });
});

test('a process that is gone has no figures', () => {
  expect(statOf(2 ** 30)).toBeUndefined();
});

test('this process is read', () => {
  expect(statOf(process.pid)).toMatchObject({ parent: process.ppid });
});
