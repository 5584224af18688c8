import path from 'node:path';
import { mkdirSync, writeFileSync } from 'node:fs';
import { Program } from '../bench-gateway/program/program';
import { answersAt } from '../bench-gateway/stand/answers-at';
import { freePort } from '../house/ports';
import type { ChaosContender } from './contenders';
import { composePartners, OTHERS, PARTNERS, WITH_FAILING } from './graph';
import type { ChaosJob, Stream, StreamResult } from './load/job';
import { MODES, type Mode } from './partner/mode';

export interface ChaosPlan {
  readonly folder: string;
  readonly env: NodeJS.ProcessEnv;
  /** Of each phase. */
  readonly seconds: number;
  readonly warmUpSeconds: number;
  /** Questions a second to everybody but the one that fails, and with it. */
  readonly perSecond: number;
  readonly perSecondWithFailing: number;
}

export interface Phase {
  readonly contender: string;
  readonly mode: Mode;
  readonly before: StreamResult;
  readonly during: StreamResult;
  /** Of the questions that ask the failing partner too. */
  readonly withFailing: StreamResult;
}

const MOST_UNDER_WAY = 200;
/** Each huge answer may be held in memory several times by whoever reads it to its end. */
const MOST_HUGE = 4;
/** Longer than the longest pause of a circuit that a phase can leave behind. */
const LIMITS = { breaker: { longestPauseMs: 4000 } };
const RECOVERY_SECONDS = 8;

/** Runs one gateway before five partners, of which one fails in every way, one after the other. */
export async function chaos(
  contender: ChaosContender,
  plan: ChaosPlan,
  signal: AbortSignal,
): Promise<Phase[]> {
  const { folder, env } = plan;
  mkdirSync(folder, { recursive: true });
  const ports = new Map<string, number>();
  for (const name of [...PARTNERS, 'gateway']) ports.set(name, await freePort());
  const urlOf = (name: string) => `http://127.0.0.1:${ports.get(name)}/graphql`;
  const [supergraphFile, limitsFile] = [
    path.join(folder, 'supergraph.graphql'),
    path.join(folder, 'limits.json'),
  ];
  writeFileSync(supergraphFile, composePartners(urlOf));
  writeFileSync(
    limitsFile,
    JSON.stringify({ partners: Object.fromEntries(PARTNERS.map((name) => [name, LIMITS])) }),
  );
  const own = (name: string, script: string, args: readonly string[] = []) =>
    start(plan, name, {
      command: process.execPath,
      args: [path.join(__dirname, script, 'main.js'), ...args],
    });
  const partners = PARTNERS.map((name) => own(name, 'partner', [name, String(ports.get(name))]));
  const load = own('load', 'load');
  const command = contender.command({ port: ports.get('gateway') as number, supergraphFile, limitsFile });
  const gateway = Program.start({
    name: contender.name,
    ...command,
    env,
    logFile: path.join(folder, 'logs/gateway.log'),
  });
  try {
    await gateway.until(() => answersAt(urlOf('gateway')));
    const url = urlOf('gateway');
    await load.ask({ url, seconds: plan.warmUpSeconds, streams: streamsOf(plan, 'well') } satisfies ChaosJob);
    const phases: Phase[] = [];
    for (const mode of MODES) {
      signal.throwIfAborted();
      phases.push({
        contender: contender.name,
        mode,
        ...(await phase(mode, url, plan, load, partners[0] as Program)),
      });
    }
    return phases;
  } finally {
    await Promise.all([gateway, load, ...partners].map((program) => program.stop()));
  }
}

async function phase(mode: Mode, url: string, plan: ChaosPlan, load: Program, failing: Program) {
  const run = (how: Mode, seconds: number) =>
    load.ask<StreamResult[]>({ url, seconds, streams: streamsOf(plan, how) } satisfies ChaosJob);
  const [before] = await run('well', plan.seconds);
  await failing.ask({ mode });
  const [during, withFailing] = await run(mode, plan.seconds);
  await failing.ask({ mode: 'well' });
  await run('well', RECOVERY_SECONDS);
  return { before, during, withFailing } as {
    before: StreamResult;
    during: StreamResult;
    withFailing: StreamResult;
  };
}

function streamsOf({ perSecond, perSecondWithFailing }: ChaosPlan, mode: Mode): Stream[] {
  return [
    { ...OTHERS, perSecond, mostUnderWay: MOST_UNDER_WAY },
    {
      ...WITH_FAILING,
      perSecond: perSecondWithFailing,
      mostUnderWay: mode === 'huge' ? MOST_HUGE : MOST_UNDER_WAY,
    },
  ];
}

function start(
  { folder, env }: ChaosPlan,
  name: string,
  what: { command: string; args: readonly string[] },
): Program {
  return Program.start({ name, ...what, env, logFile: path.join(folder, 'logs', `${name}.log`) });
}
