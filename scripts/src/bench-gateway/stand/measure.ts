import { HouseProblem } from '../../house/problem';
import { usageOf } from '../../measure/usage';
import type { LoadJob, LoadResult } from '../load/job';
import type { Program } from '../program/program';

export interface Figures {
  /** Of the gateway's processes, for one request. */
  readonly cpuMs: number;
  readonly perSecond: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
  readonly residentMib: number;
  readonly requests: number;
}

/** Loads a gateway for the job's time. @throws HouseProblem where an answer fails or has not the length it must have. */
export async function measure(gateway: Program, load: Program, job: LoadJob): Promise<Figures> {
  const before = usageOf(gateway.pid);
  const result = await load.ask<LoadResult>(job);
  const after = usageOf(gateway.pid);
  if (result.failed > 0)
    throw new HouseProblem(
      `${result.failed} of ${result.requests} answers of ${job.url} failed: ${result.failures.join('; ')}`,
    );
  return {
    cpuMs: (1000 * (after.cpuSeconds - before.cpuSeconds)) / result.requests,
    perSecond: result.requests / result.seconds,
    p50: result.p50,
    p99: result.p99,
    residentMib: after.residentMib,
    requests: result.requests,
  };
}
