import { setTimeout as sleep } from 'node:timers/promises';
import { Pool } from 'undici';
import { endWithParent } from '../../bench-gateway/program/end-with-parent';
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
  const latencies: number[] = [];
  const underWay = new Set<Promise<void>>();
  let [leftOut, failed] = [0, 0];
  const start = performance.now();
  const due = Math.round(seconds * stream.perSecond);
  for (let n = 0; n < due; n += 1) {
    const at = start + (n * 1000) / stream.perSecond;
    const wait = at - performance.now();
    if (wait > 0) await sleep(wait);
    if (underWay.size >= stream.mostUnderWay) {
      leftOut += 1;
      continue;
    }
    const one = ask(pool, pathname, stream).then((fine) => {
      latencies.push(performance.now() - at);
      if (!fine) failed += 1;
      underWay.delete(one);
    });
    underWay.add(one);
  }
  await Promise.all(underWay);
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
