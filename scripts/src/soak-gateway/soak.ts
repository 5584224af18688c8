import type { Contender } from '../bench-gateway/contenders';
import type { LoadJob, LoadResult } from '../bench-gateway/load/job';
import type { Program } from '../bench-gateway/program/program';
import { bodyOf } from '../bench-gateway/questions';
import { answersAt } from '../bench-gateway/stand/answers-at';
import type { Stand } from '../bench-gateway/stand/stand';
import { startContender } from '../bench-gateway/stand/start-contender';
import { verify } from '../bench-gateway/verify';
import { usageOf, type Usage } from '../measure/usage';
import { SchemaSwaps } from './schema-swaps';

export interface SoakPlan {
  readonly minutes: number;
  readonly swaps: number;
  readonly connections: number;
}

export interface Soaked {
  readonly samples: readonly Usage[];
  /** What the load found, piece after piece of the time. */
  readonly pieces: readonly LoadResult[];
  readonly swaps: number;
  /** Milliseconds from a new file to the first answer by it. */
  readonly swapLatencies: readonly number[];
}

const SAMPLE_MS = 1000;
const PIECE_SECONDS = 5;

type Asking = Omit<LoadJob, 'seconds' | 'leastRequests'>;

/** Starts a gateway, loads it with every kind of question, and swaps its schema meanwhile. */
export async function soak(
  contender: Contender,
  stand: Stand,
  plan: SoakPlan,
  env: NodeJS.ProcessEnv,
  signal: AbortSignal,
): Promise<Soaked> {
  const { gateway, url } = await startContender(contender, stand, env);
  const samples: Usage[] = [];
  const sampling = setInterval(() => samples.push(usageOf(gateway.pid)), SAMPLE_MS);
  try {
    await gateway.until(() => answersAt(url));
    const job = await mixed(contender, stand, url, plan.connections);
    samples.length = 0;
    const until = Date.now() + plan.minutes * 60_000;
    const swaps = new SchemaSwaps(url, {
      ...{ file: stand.supergraphFile, plain: stand.supergraphSdl },
      supergraphWith: stand.supergraphWith,
    });
    let swapping = true;
    const swapped = swaps.run(plan.swaps, until, signal).finally(() => (swapping = false));
    const goesOn = () => !signal.aborted && (swapping || Date.now() < until);
    const [pieces] = await Promise.all([loadWhile(goesOn, stand.load, job), swapped]);
    return { samples: [...samples], pieces, swaps: swaps.seen, swapLatencies: swaps.latencies };
  } finally {
    clearInterval(sampling);
    await gateway.stop();
  }
}

/** Every request of every question, in turns of the questions. */
async function mixed({ name }: Contender, stand: Stand, url: string, connections: number): Promise<Asking> {
  const lengths = await verify(name, url, stand.answers);
  const most = Math.max(...stand.questions.map(({ requests }) => requests.length));
  const bodies = Array.from({ length: most }, (_, n) =>
    stand.questions.flatMap(({ requests }) => requests.slice(n, n + 1).map(bodyOf)),
  ).flat();
  return { url, bodies, lengths: bodies.map((body) => lengths.get(body) as number), connections };
}

async function loadWhile(goesOn: () => boolean, load: Program, job: Asking): Promise<LoadResult[]> {
  const pieces: LoadResult[] = [];
  while (goesOn())
    pieces.push(await load.ask<LoadResult>({ ...job, seconds: PIECE_SECONDS, leastRequests: 0 }));
  return pieces;
}
