import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT } from '../house/house-config';
import { HouseProblem, type Progress } from '../house/problem';
import { runToEnd } from '../house/run-to-end';
import { CONTENDERS, type Contender } from './contenders';
import { conditionsOf } from './report/conditions';
import { render, type Report } from './report/report';
import { summarise } from './report/summary';
import { contenderEnvironment, nodeOptions } from './program/environment';
import { contest, type Contest, type Measured } from './stand/contest';
import { openStand, type Stand } from './stand/stand';

const FOLDER = path.join(ROOT, '.data/bench-gateway');
const LEAST_REQUESTS = 100;
const REPORT = path.join(FOLDER, 'report.json');

/**
 * `npm run bench:gateway`: the same questions through rival gateways and this one, each alone with its subgraphs.
 * `--rounds 3 --seconds 5 --warm-up 3 --connections 8 --semi-space 64 --only a,c --questions light,heavy-50`; a semi-space
 * of 0 leaves it to Node.
 */
export async function main(_progress: Progress): Promise<void> {
  const { values } = parseArgs({
    options: {
      rounds: { type: 'string', default: '3' },
      seconds: { type: 'string', default: '5' },
      'warm-up': { type: 'string', default: '3' },
      connections: { type: 'string', default: '8' },
      'semi-space': { type: 'string', default: '64' },
      only: { type: 'string' },
      questions: { type: 'string' },
    },
  });
  const options = nodeOptions(Number(values['semi-space']));
  const pace = {
    connections: Number(values.connections),
    seconds: Number(values.seconds),
    warmUpSeconds: Number(values['warm-up']),
    leastRequests: LEAST_REQUESTS,
  };
  const rounds = Number(values.rounds);
  await runToEnd(async (signal) => {
    const stand = await openStand(FOLDER, contenderEnvironment(process.env, ''));
    try {
      const { ready, missing } = await prepared(chosen(CONTENDERS, values.only, ({ letter }) => letter));
      const questions = chosen(stand.questions, values.questions, ({ name }) => name);
      const measured: Measured[] = [];
      for (let round = 1; round <= rounds; round += 1) {
        const how = { pace, round, questions, env: contenderEnvironment(process.env, options) };
        measured.push(...(await oneRound(ready, stand, how, signal)));
      }
      const report: Report = {
        conditions: conditionsOf(pace, rounds, options),
        contenders: CONTENDERS.map(({ letter, name }) => ({ letter, name })),
        missing,
        answerBytes: Object.fromEntries(
          questions.map(({ name, requests }) => [name, bytesOf(stand, requests)]),
        ),
        summaries: summarise(measured),
      };
      writeFileSync(REPORT, `${JSON.stringify(report, null, 2)}\n`);
      process.stdout.write(`\n${render(report)}\n${path.relative(ROOT, REPORT)}\n`);
    } finally {
      await stand.stop();
    }
    return 0;
  });
}

async function oneRound(
  contenders: readonly Contender[],
  stand: Stand,
  how: Contest,
  signal: AbortSignal,
): Promise<Measured[]> {
  const measured: Measured[] = [];
  for (const contender of contenders) {
    signal.throwIfAborted();
    say(`Round ${how.round}: (${contender.letter}) ${contender.name} …`);
    measured.push(...(await contest(contender, stand, how)));
  }
  return measured;
}

async function prepared(
  contenders: readonly Contender[],
): Promise<{ ready: Contender[]; missing: Record<string, string> }> {
  const ready: Contender[] = [];
  const missing: Record<string, string> = {};
  for (const contender of contenders) {
    say(`(${contender.letter}) ${contender.name}: being made ready …`);
    const why = await contender.prepare(FOLDER);
    if (why === undefined) ready.push(contender);
    else missing[contender.letter] = why;
  }
  return { ready, missing };
}

/** Those of the names, separated by commas; all where none is given. @throws HouseProblem where a name is none of them. */
function chosen<T>(all: readonly T[], names: string | undefined, nameOf: (one: T) => string): readonly T[] {
  if (names === undefined) return all;
  return names.split(',').map((name) => {
    const found = all.find((one) => nameOf(one) === name);
    if (!found) throw new HouseProblem(`"${name}" is none of ${all.map(nameOf).join(', ')}.`);
    return found;
  });
}

function bytesOf({ answers }: Stand, requests: readonly object[]): number {
  const lengths = answers
    .filter(({ request }) => requests.includes(request))
    .map(({ answer }) => Buffer.byteLength(answer))
    .sort((one, other) => one - other);
  return lengths[Math.floor(lengths.length / 2)] ?? 0;
}

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}
