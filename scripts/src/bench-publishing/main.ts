import { rmSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { contenderEnvironment } from '../bench-gateway/program/environment';
import { openHouse } from '../house/house';
import { loadHouseConfig, ROOT } from '../house/house-config';
import type { Progress } from '../house/problem';
import { runToEnd } from '../house/run-to-end';
import { publishing } from './publishing';
import { openReplica } from './replica';
import { isFlawless, render } from './report';

const FOLDER = path.join(ROOT, '.data/bench-publishing');

/**
 * `npm run bench:publishing`: the whole house with its registry, a partner's subgraph and two replicas of the gateway, each a
 * process; publications and rollbacks under a constant load, with subscribers on both transports.
 * `--changes 100 --seconds 60 --warm-up 15 --per-second 30 --facts 3 --subscribers 10`
 */
export async function main(progress: Progress): Promise<void> {
  const { values } = parseArgs({
    options: {
      changes: { type: 'string', default: '100' },
      seconds: { type: 'string', default: '60' },
      'warm-up': { type: 'string', default: '15' },
      'per-second': { type: 'string', default: '30' },
      facts: { type: 'string', default: '3' },
      subscribers: { type: 'string', default: '10' },
    },
  });
  const plan = {
    env: contenderEnvironment(process.env, ''),
    changes: Number(values.changes),
    seconds: Number(values.seconds),
    warmUpSeconds: Number(values['warm-up']),
    perSecond: Number(values['per-second']),
    factsPerSecond: Number(values.facts),
    subscribers: Number(values.subscribers),
  };
  await runToEnd(async (signal) => {
    rmSync(FOLDER, { recursive: true, force: true });
    const config = loadHouseConfig({ ...process.env, DATA_DIR: FOLDER, DATABASE_URL: '' });
    const house = await openHouse(config, progress, { gateway: true, signal });
    const replica = await openReplica(config, house);
    try {
      const urls = [house.addresses.get('gateway') as string, await replica.ready];
      process.stderr.write(`${plan.changes} publications and rollbacks …\n`);
      const outcome = await publishing(config, house, urls, plan, signal);
      process.stdout.write(`\n${render(outcome)}\n`);
      return isFlawless(outcome) ? 0 : 1;
    } finally {
      await replica.stop();
      await house.stop();
    }
  });
}
