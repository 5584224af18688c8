import { Pool } from 'undici';
import { percentile } from '../../measure/order';
import { ask } from './ask';
import type { LoadJob, LoadResult } from './job';

const FAILURES_TOLD = 5;

/** Asks over so many connections, on each one request after the other, until the time is over and enough was asked. */
export async function load(job: LoadJob): Promise<LoadResult> {
  const { origin, pathname } = new URL(job.url);
  const pool = new Pool(origin, { connections: job.connections, pipelining: 1 });
  const latencies: number[] = [];
  const failures: string[] = [];
  const started = performance.now();
  const end = started + job.seconds * 1000;
  let next = 0;
  let failed = 0;

  const user = async (): Promise<void> => {
    for (let from = performance.now(); from < end || next < job.leastRequests; from = performance.now()) {
      const n = next % job.bodies.length;
      next += 1;
      const failure = await ask(pool, pathname, job.bodies[n] as string, job.lengths[n] as number);
      latencies.push(performance.now() - from);
      if (failure === undefined) continue;
      failed += 1;
      if (failures.length < FAILURES_TOLD) failures.push(failure);
    }
  };
  await Promise.all(Array.from({ length: job.connections }, user));
  const seconds = (performance.now() - started) / 1000;
  await pool.close();
  return {
    requests: latencies.length,
    seconds,
    p50: percentile(latencies, 50),
    p99: percentile(latencies, 99),
    failures,
    failed,
  };
}
