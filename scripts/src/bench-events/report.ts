import { percentile } from '../measure/order';
import type { Counted } from './count';

export interface Run {
  readonly plan: { readonly rate: number; readonly batch: number; readonly probes: number };
  readonly rowsBefore: number;
  readonly written: number;
  readonly seconds: number;
  readonly latencies: readonly number[];
  readonly unanswered: number;
  /** How long after the last change everybody had read and been counted. */
  readonly caughtUpMs: number;
  readonly shares: ReadonlyMap<string, number>;
  readonly counted: Counted;
}

/** One run as the lines of docs/benchmarks.md. */
export function report(run: Run): string {
  const { plan, latencies, counted } = run;
  const changes = run.written + latencies.length;
  const rows: [string, string][] = [
    ['rows before', String(run.rowsBefore)],
    [
      'changes a second, asked for',
      `${plan.rate}, in batches of ${plan.batch}, ${plan.probes} of them probes`,
    ],
    ['changes a second, written', (changes / run.seconds).toFixed(0)],
    ['probes', `${latencies.length}, ${run.unanswered} unanswered`],
    ['commit to answer, p50', `${percentile(latencies, 50)} ms`],
    ['commit to answer, p99', `${percentile(latencies, 99)} ms`],
    ['commit to answer, longest', `${percentile(latencies, 100)} ms`],
    ['events × handlers', `${counted.due} due, ${counted.applied} applied, ${counted.lost} lost`],
    ['copies that differ from their owner', String(counted.differing)],
    ['read and counted after the last change', `${(run.caughtUpMs / 1000).toFixed(1)} s`],
    ['CPU, share of one core', shares(run.shares)],
  ];
  return `\n| what | measured |\n| --- | --- |\n${rows.map(([what, figure]) => `| ${what} | ${figure} |\n`).join('')}`;
}

function shares(of: ReadonlyMap<string, number>): string {
  const total = [...of.values()].reduce((sum, one) => sum + one, 0);
  const parts = [...of].filter(([, share]) => share >= 0.005);
  return `${parts.map(([label, share]) => `${label} ${Math.round(100 * share)} %`).join(', ')}; together ${Math.round(100 * total)} %`;
}
