import type { Phase } from './chaos';
import type { StreamResult } from './load/job';

const ms = (value: number) => value.toFixed(value < 10 ? 1 : 0);
const pair = ({ p50, p99 }: StreamResult) => `${ms(p50)}, ${ms(p99)}`;
const lost = ({ failed, leftOut }: StreamResult) => `${failed + leftOut}`;

/** A table of what the other partners' fields took, before and while one failed. */
export function render(phases: readonly Phase[]): string {
  const head = [
    'gateway',
    'one partner is',
    'others before: p50, p99 ms',
    'others during: p50, p99 ms',
    'others failed or not asked',
    'with its field: p50, p99 ms',
  ];
  const rows = phases.map(({ contender, mode, before, during, withFailing }) => [
    ...[contender, mode, pair(before), pair(during)],
    ...[`${lost(during)} of ${during.asked + during.leftOut}`, pair(withFailing)],
  ]);
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |\n`;
  return line(head) + line(head.map(() => '---')) + rows.map(line).join('');
}
