import path from 'node:path';
import { parseArgs } from 'node:util';
import { CONTENDERS } from '../bench-gateway/contenders';
import { contenderEnvironment, nodeOptions } from '../bench-gateway/program/environment';
import { openStand } from '../bench-gateway/stand/stand';
import { ROOT } from '../house/house-config';
import { HouseProblem, type Progress } from '../house/problem';
import { runToEnd } from '../house/run-to-end';
import { judge } from './report';
import { soak } from './soak';

const FOLDER = path.join(ROOT, '.data/soak-gateway');

/**
 * `npm run soak:gateway`: this repository's gateway under load while its schema is swapped again and again.
 * `--minutes 10 --swaps 1000 --connections 8 --semi-space 64 --contender c` (a letter of bench:gateway whose gateway
 * watches its file). Ends with exit code 1 where memory grows, a request fails or a swap is not taken up.
 */
export async function main(_progress: Progress): Promise<void> {
  const { values } = parseArgs({
    options: {
      minutes: { type: 'string', default: '10' },
      swaps: { type: 'string', default: '1000' },
      connections: { type: 'string', default: '8' },
      'semi-space': { type: 'string', default: '64' },
      contender: { type: 'string', default: 'c' },
    },
  });
  const plan = {
    minutes: Number(values.minutes),
    swaps: Number(values.swaps),
    connections: Number(values.connections),
  };
  await runToEnd(async (signal) => {
    const contender = CONTENDERS.find(({ letter }) => letter === values.contender);
    if (!contender) throw new HouseProblem(`"${values.contender}" is no contender of bench:gateway.`);
    const missing = await contender.prepare(FOLDER);
    if (missing !== undefined) throw new HouseProblem(`${contender.name}: ${missing}`);
    const stand = await openStand(FOLDER, contenderEnvironment(process.env, ''));
    try {
      process.stderr.write(`${contender.name}: ${plan.minutes} min, ${plan.swaps} swaps …\n`);
      const env = contenderEnvironment(process.env, nodeOptions(Number(values['semi-space'])));
      const { text, passed } = judge(await soak(contender, stand, plan, env, signal), plan);
      process.stdout.write(text);
      return passed ? 0 : 1;
    } finally {
      await stand.stop();
    }
  });
}
