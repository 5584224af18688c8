import { usageOf } from '../../measure/usage';
import type { Contender } from '../contenders';
import type { LoadJob } from '../load/job';
import type { Program } from '../program/program';
import { bodyOf, type Question } from '../questions';
import { verify } from '../verify';
import { answersAt } from './answers-at';
import { measure, type Figures } from './measure';
import type { Stand } from './stand';
import { startContender } from './start-contender';

export interface Pace {
  readonly connections: number;
  /** Of the gateway's CPU, not of the clock: on a busy machine a program compiles what it does often no sooner. */
  readonly warmUpSeconds: number;
  readonly seconds: number;
  readonly leastRequests: number;
}

const WARM_UP_STEP_SECONDS = 1;

export interface Measured extends Figures {
  readonly contender: string;
  readonly question: string;
  readonly round: number;
}

/** Starts a contender afresh, verifies its answers, and measures question after question. */
export async function contest(
  contender: Contender,
  stand: Stand,
  { pace, round, env, questions: all }: Contest,
): Promise<Measured[]> {
  const questions = all.filter(({ name }) => contender.questions?.includes(name) ?? true);
  if (questions.length === 0) return [];
  const { gateway, url } = await startContender(contender, stand, env);
  try {
    await gateway.until(() => answersAt(url));
    const lengths = await verify(contender.name, url, stand.answers);
    const measured: Measured[] = [];
    for (const question of questions) {
      const bodies = question.requests.map(bodyOf);
      const job: LoadJob = {
        ...{ url, bodies, lengths: bodies.map((body) => lengths.get(body) as number) },
        ...{ connections: pace.connections, seconds: pace.seconds, leastRequests: pace.leastRequests },
      };
      await warmUp(gateway, stand.load, job, pace.warmUpSeconds);
      const figures = await measure(gateway, stand.load, job);
      measured.push({ contender: contender.letter, question: question.name, round, ...figures });
    }
    return measured;
  } finally {
    await gateway.stop();
  }
}

export interface Contest {
  readonly pace: Pace;
  readonly round: number;
  readonly env: NodeJS.ProcessEnv;
  readonly questions: readonly Question[];
}

async function warmUp(gateway: Program, load: Program, job: LoadJob, cpuSeconds: number): Promise<void> {
  const end = usageOf(gateway.pid).cpuSeconds + cpuSeconds;
  while (usageOf(gateway.pid).cpuSeconds < end)
    await measure(gateway, load, { ...job, seconds: WARM_UP_STEP_SECONDS, leastRequests: 0 });
}
