import { percentile } from '../measure/order';
import type { StreamResult } from './load/job';
import type { Outcome } from './publishing';

const ms = (value: number) => value.toFixed(value < 10 ? 1 : 0);
const sum = (values: readonly number[]) => values.reduce((all, one) => all + one, 0);
const line = (cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |\n`;
const table = (head: readonly string[], rows: readonly (readonly (string | number)[])[]) =>
  line(head) + line(head.map(() => '---')) + rows.map(line).join('');

/** Whether something went wrong for anybody. */
export function isFlawless({ phases, subscriptions }: Outcome): boolean {
  const { dropped, failed, lost, twice } = subscriptions;
  const requests = phases.flatMap(({ streams }) => streams).map((one) => one.failed + one.leftOut);
  return sum(requests) === 0 && dropped + failed + lost + twice === 0;
}

/** What requests took before, during and after the changes, how fast each change was live, and what subscribers were told. */
export function render({ phases, live, changeSeconds, facts, subscriptions }: Outcome): string {
  const { opened, dropped, failed, lost, twice, words } = subscriptions;
  const failures = phases.flatMap(({ name, streams }) =>
    streams.flatMap((one) => one.failures.map((failure) => `${name}, ${one.name}: ${failure}\n`)),
  );
  const names = [...new Set(phases.flatMap(({ streams }) => streams.map(({ name }) => name)))];
  return [
    table(
      ['phase', 'requests', 'failed', 'not sent', 'p50 ms', 'p99 ms', 'max ms'],
      phases.map(({ name, streams }) => [name, ...figures(streams)]),
    ),
    table(
      ['question', ...phases.map(({ name }) => `${name}: p50, p99 ms`)],
      names.map((name) => [
        name,
        ...phases.map(({ streams }) => pair(streams.filter((one) => one.name === name))),
      ]),
    ),
    table(
      ['replica', 'changes', 'live after: p50 ms', 'p99 ms', 'max ms'],
      live.map((times, n) => [
        ...[n + 1, times.length, ms(percentile(times, 50)), ms(percentile(times, 99))],
        ms(Math.max(...times)),
      ]),
    ),
    `${live[0]?.length ?? 0} changes in ${changeSeconds.toFixed(1)} s\n`,
    table(
      ['subscriptions', 'dropped', 'facts', 'to be told', 'lost', 'told twice', 'answered with an error'],
      [[opened, dropped, facts, opened * facts, lost, twice, failed]],
    ),
    [...failures, ...words.map((word) => `subscription: ${word}\n`)].join(''),
  ].join('\n');
}

function figures(streams: readonly StreamResult[]): (string | number)[] {
  const latencies = streams.flatMap((one) => one.latencies);
  return [
    ...[latencies.length, sum(streams.map((one) => one.failed)), sum(streams.map((one) => one.leftOut))],
    ...[percentile(latencies, 50), percentile(latencies, 99), percentile(latencies, 100)].map(ms),
  ];
}

function pair(streams: readonly StreamResult[]): string {
  const latencies = streams.flatMap((one) => one.latencies);
  return `${ms(percentile(latencies, 50))}, ${ms(percentile(latencies, 99))}`;
}
