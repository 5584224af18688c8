import { setTimeout as sleep } from 'node:timers/promises';

export interface Rate {
  readonly perSecond: number;
  /** Where so many are under way, the next ones are left out. */
  readonly mostUnderWay: number;
}

export interface RateResult {
  /** Milliseconds from the moment at which each was due, whether it was fine or not. */
  readonly latencies: readonly number[];
  readonly leftOut: number;
  readonly failed: number;
}

/**
 * Asks at a fixed rate, whether or not the earlier questions are answered: a pause of whoever answers is then in the figures
 * of every question that was due meanwhile.
 * @param ask @returns whether it was answered as it should be; never throws. @param going asked before each.
 */
export async function atConstantRate(
  { perSecond, mostUnderWay }: Rate,
  going: (due: number) => boolean,
  ask: (n: number) => Promise<boolean>,
): Promise<RateResult> {
  const latencies: number[] = [];
  const underWay = new Set<Promise<void>>();
  let [leftOut, failed] = [0, 0];
  const start = performance.now();
  for (let n = 0; going(n); n += 1) {
    const at = start + (n * 1000) / perSecond;
    const wait = at - performance.now();
    if (wait > 0) await sleep(wait);
    if (underWay.size >= mostUnderWay) {
      leftOut += 1;
      continue;
    }
    const one = ask(n).then((fine) => {
      latencies.push(performance.now() - at);
      if (!fine) failed += 1;
      underWay.delete(one);
    });
    underWay.add(one);
  }
  await Promise.all(underWay);
  return { latencies, leftOut, failed };
}
