import os from 'node:os';
import type { Latency, Quality } from './measure';

export interface Run {
  readonly times: number;
  readonly procedures: number;
  readonly reports: number;
  readonly quality: Quality;
  readonly latency: Latency;
  readonly rivals: readonly { name: string; quality: Quality | null; latency: Latency }[];
}

/** One size of the catalogue, as docs/benchmarks.md has it. */
export function report({ times, procedures, reports, quality, latency, rivals }: Run): string {
  const head = [
    'catalogue',
    'procedures',
    'reports of use',
    'search',
    'hit@1',
    'hit@3',
    'MRR',
    'p50',
    'p95',
    'p99',
    'CPU',
  ];
  const rows = [
    [`${times} x`, procedures, reports, 'searchProcedures', ...parts(quality), ...ms(latency)],
    ...rivals.map((rival) => ['', '', '', rival.name, ...parts(rival.quality), ...ms(rival.latency)]),
  ];
  const lines = [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`);
  const load = os.loadavg().map((one) => one.toFixed(1));
  return `${lines.join('\n')}\nms a search; load average at the end ${load.join(', ')} on ${os.cpus().length} cores\n`;
}

const parts = (quality: Quality | null): string[] =>
  quality === null
    ? ['', '', '']
    : [percent(quality.first), percent(quality.firstThree), quality.reciprocalRank.toFixed(3)];

const percent = (share: number) => `${(100 * share).toFixed(1)} %`;

const ms = ({ p50, p95, p99, cpu }: Latency): string[] => [p50, p95, p99, cpu].map((time) => time.toFixed(1));
