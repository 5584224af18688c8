import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { contenderEnvironment, nodeOptions } from '../bench-gateway/program/environment';
import { ROOT } from '../house/house-config';
import type { Progress } from '../house/problem';
import { runToEnd } from '../house/run-to-end';
import { chaos, type Phase } from './chaos';
import { CONTENDERS } from './contenders';
import { render } from './report';

const FOLDER = path.join(ROOT, '.data/bench-chaos');

/**
 * `npm run bench:chaos`: five partners as processes, one of which is slow, dead, answers garbage or 100 MB, under a constant
 * load, through the stock gateway and this one.
 * `--seconds 10 --warm-up 5 --per-second 100 --with-failing 10 --semi-space 64`
 */
export async function main(_progress: Progress): Promise<void> {
  const { values } = parseArgs({
    options: {
      seconds: { type: 'string', default: '10' },
      'warm-up': { type: 'string', default: '5' },
      'per-second': { type: 'string', default: '100' },
      'with-failing': { type: 'string', default: '10' },
      'semi-space': { type: 'string', default: '64' },
    },
  });
  await runToEnd(async (signal) => {
    const phases: Phase[] = [];
    for (const contender of CONTENDERS) {
      process.stderr.write(`${contender.name} …\n`);
      const plan = {
        folder: FOLDER,
        env: contenderEnvironment(process.env, nodeOptions(Number(values['semi-space']))),
        seconds: Number(values.seconds),
        warmUpSeconds: Number(values['warm-up']),
        perSecond: Number(values['per-second']),
        perSecondWithFailing: Number(values['with-failing']),
      };
      phases.push(...(await chaos(contender, plan, signal)));
    }
    writeFileSync(path.join(FOLDER, 'report.json'), `${JSON.stringify(phases, null, 2)}\n`);
    process.stdout.write(`\n${render(phases)}\n`);
    return 0;
  });
}
