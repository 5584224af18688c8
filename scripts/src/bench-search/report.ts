import os from 'node:os';
import type { Latency, Quality } from './measure';

export interface Run {
  readonly times: number;
  readonly procedures: number;
  readonly reports: number;
  /** The first search after the catalogue has grown, which reads what is new, and what is then held in arrays. */
  readonly caughtUp: { readonly ms: number; readonly mebibytes: number };
  readonly quality: Quality;
  readonly latency: Latency;
  readonly rivals: readonly { name: string; quality: Quality | null; latency: Latency }[];
}

/** One size of the catalogue, as docs/benchmarks.md has it. */
export function report({ times, procedures, reports, caughtUp, quality, latency, rivals }: Run): string {
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
    [`${times} x`, procedures, reports, 'searchProcedures', ...parts(quality), ...milliseconds(latency)],
    ...rivals.map((rival) => [
      '',
      '',
      '',
      rival.name,
      ...parts(rival.quality),
      ...milliseconds(rival.latency),
    ]),
  ];
  const lines = [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`);
  const load = os.loadavg().map((one) => one.toFixed(1));
  const { ms: first, mebibytes } = caughtUp;
  const memory = `first search after growth ${first.toFixed(0)} ms; index in memory ${mebibytes.toFixed(1)} MiB`;
  return `${lines.join('\n')}\n${memory}\nms a search; load average at the end ${load.join(', ')} on ${os.cpus().length} cores\n`;
}

const parts = (quality: Quality | null): string[] =>
  quality === null
    ? ['', '', '']
    : [percent(quality.first), percent(quality.firstThree), quality.reciprocalRank.toFixed(3)];

const percent = (share: number) => `${(100 * share).toFixed(1)} %`;

const milliseconds = ({ p50, p95, p99, cpu }: Latency): string[] =>
  [p50, p95, p99, cpu].map((time) => time.toFixed(1));
