import { createHistogram } from 'node:perf_hooks';

const MICROSECONDS = 1000;

/** Requests to one subgraph since this process began: how many, how many without a whole answer, how long the rest took. */
export class SubgraphLoad {
  private readonly times = createHistogram();
  private failed = 0;

  get requests(): number {
    return this.times.count + this.failed;
  }

  get failures(): number {
    return this.failed;
  }

  /** Milliseconds within which so many of a hundred answers came; null where none has come. */
  percentile(percent: number): number | null {
    return this.times.count === 0 ? null : this.times.percentile(percent) / MICROSECONDS;
  }

  measure<T>(send: () => Promise<T>): Promise<T> {
    const begun = performance.now();
    return send().then(
      (answer) => {
        this.times.record(Math.max(1, Math.round((performance.now() - begun) * MICROSECONDS)));
        return answer;
      },
      (error: unknown) => {
        this.failed += 1;
        throw error;
      },
    );
  }
}
