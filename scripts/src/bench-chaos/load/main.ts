import { Pool } from 'undici';
import { endWithParent } from '../../bench-gateway/program/end-with-parent';
import { atConstantRate } from '../../measure/constant-rate';
import { percentile } from '../../measure/order';
import type { ChaosJob, Stream, StreamResult } from './job';

const HEADERS = { 'content-type': 'application/json', accept: 'application/json' };
/** A question that is not answered until then has failed. */
const PATIENCE_MS = 15_000;

/** A process that asks at fixed rates: one job after the other, each answered with the figures of its streams. */
process.on('message', (job: ChaosJob) => {
  void Promise.all(job.streams.map((stream) => run(job, stream))).then((results) => process.send?.(results));
});
endWithParent();

async function run({ url, seconds }: ChaosJob, stream: Stream): Promise<StreamResult> {
  const { origin, pathname } = new URL(url);
  // Each stream has connections of its own, so that what waits in one holds nothing in the other.
  const pool = new Pool(origin, {
    connections: stream.mostUnderWay,
    pipelining: 1,
    headersTimeout: PATIENCE_MS,
    bodyTimeout: PATIENCE_MS,
  });
  const due = Math.round(seconds * stream.perSecond);
  const { latencies, leftOut, failed } = await atConstantRate(
    stream,
    (n) => n < due,
    () => ask(pool, pathname, stream),
  );
  await pool.destroy();
  return {
    ...{ asked: latencies.length, leftOut, failed },
    p50: percentile(latencies, 50),
    p99: percentile(latencies, 99),
  };
}

async function ask(pool: Pool, path: string, { body, answer }: Stream): Promise<boolean> {
  try {
    const response = await pool.request({ method: 'POST', path, headers: HEADERS, body });
    const text = await response.body.text();
    return response.statusCode === 200 && (answer === undefined || sameData(text, answer));
  } catch {
    return false;
  }
}

/** Gateways end their bodies differently. */
function sameData(text: string, answer: string): boolean {
  return text === answer || text.trimEnd() === answer;
}
