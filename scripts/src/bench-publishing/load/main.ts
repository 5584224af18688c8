import { Pool } from 'undici';
import { endWithParent } from '../../bench-gateway/program/end-with-parent';
import { atConstantRate } from '../../measure/constant-rate';
import { NUMBER, type PublishingJob, type Question, type Stream, type StreamResult } from './job';

const HEADERS = { 'content-type': 'application/json', accept: 'application/json', 'accept-language': 'en' };
/** A question that is not answered until then has failed. */
const PATIENCE_MS = 15_000;
const FAILURES_TOLD = 3;

let ended = false;
/** Goes on from job to job: what was planned in one is not sent again in the next. */
let number = 0;

/** A process that asks every replica at fixed rates: one job after the other, each answered with the figures of its streams. */
process.on('message', (message: PublishingJob | { readonly end: true }) => {
  if ('end' in message) ended = true;
  else void work(message).then((results) => process.send?.(results));
});
endWithParent();

async function work({ origins, streams, seconds }: PublishingJob): Promise<StreamResult[]> {
  ended = false;
  const end = seconds === null ? Infinity : performance.now() + seconds * 1000;
  const going = () => !ended && performance.now() < end;
  return Promise.all(origins.flatMap((origin) => streams.map((stream) => run(origin, stream, going))));
}

async function run(origin: string, stream: Stream, going: () => boolean): Promise<StreamResult> {
  // Each stream has connections of its own, so that what waits in one holds nothing in the other.
  const pool = new Pool(origin, {
    connections: stream.mostUnderWay,
    pipelining: 1,
    headersTimeout: PATIENCE_MS,
    bodyTimeout: PATIENCE_MS,
  });
  const failures: string[] = [];
  const result = await atConstantRate(stream, going, async () => {
    const failure = await ask(pool, stream.question);
    if (failure !== null && failures.length < FAILURES_TOLD) failures.push(failure);
    return failure === null;
  });
  await pool.destroy();
  return { name: stream.question.name, failures, ...result };
}

/** @returns null where it was answered as it should be. */
async function ask(pool: Pool, { method, path, body, answer }: Question): Promise<string | null> {
  try {
    const sent = body?.replace(NUMBER, String((number += 1))) ?? null;
    const response = await pool.request({ method, path, headers: HEADERS, body: sent });
    const text = await response.body.text();
    const fine = response.statusCode === 200 && (answer === null ? !hasErrors(text) : text === answer);
    return fine ? null : `${response.statusCode} ${text.slice(0, 500)}`;
  } catch (error) {
    return String(error);
  }
}

function hasErrors(text: string): boolean {
  return 'errors' in (JSON.parse(text) as object);
}
