import { median, percentile } from '../measure/order';
import type { Usage } from '../measure/usage';
import { FLAT, quartersOf } from './quarters';
import type { Soaked, SoakPlan } from './soak';

export interface Verdict {
  readonly text: string;
  readonly passed: boolean;
}

/** The report of a soak: passed where memory is flat, every request was answered and every swap taken up. */
export function judge(soaked: Soaked, plan: SoakPlan): Verdict {
  const memory = (of: keyof Usage) => quartersOf(soaked.samples.map((sample) => sample[of]));
  const [resident, anonymous] = [memory('residentMib'), memory('anonymousMib')];
  const failed = sum(soaked.pieces.map((piece) => piece.failed));
  const passed = resident.flat && failed === 0 && soaked.swaps === plan.swaps;
  const pieces = (quarter: number) =>
    soaked.pieces.slice(
      Math.floor((quarter * soaked.pieces.length) / 4),
      Math.floor(((quarter + 1) * soaked.pieces.length) / 4),
    );
  const p99 = (quarter: number) => whole(median(pieces(quarter).map((piece) => piece.p99)));
  const rows: [string, string][] = [
    ['time, requests in flight', `${plan.minutes} min, ${plan.connections}`],
    [
      'requests',
      `${sum(soaked.pieces.map((piece) => piece.requests))}, ${failed} failed${firstFailure(soaked)}`,
    ],
    ['schema swaps', `${soaked.swaps} of ${plan.swaps} taken up`],
    [
      'from file to answer, p50, p99',
      `${[50, 99].map((p) => percentile(soaked.swapLatencies, p)).join(', ')} ms`,
    ],
    ['resident memory, median of each quarter', `${resident.medians.map(whole).join(', ')} MiB`],
    ['anonymous memory, median of each quarter', `${anonymous.medians.map(whole).join(', ')} MiB`],
    ['p99 of 5 s, median of first and last quarter', `${p99(0)}, ${p99(3)} ms`],
    [`flat: last quarter at most ${FLAT} times the second`, resident.flat ? 'yes' : '**NO**'],
    ['passed', passed ? 'yes' : '**NO**'],
  ];
  return {
    passed,
    text: `\n| what | measured |\n| --- | --- |\n${rows.map(([what, figure]) => `| ${what} | ${figure} |\n`).join('')}`,
  };
}

function firstFailure({ pieces }: Soaked): string {
  const first = pieces.flatMap(({ failures }) => failures)[0];
  return first === undefined ? '' : ` (${first})`;
}

const sum = (values: readonly number[]): number => values.reduce((total, one) => total + one, 0);
const whole = (value: number): string => value.toFixed(0);
