import { openHouse } from '../house/house';
import { loadHouseConfig } from '../house/house-config';
import type { Progress } from '../house/problem';
import { aborted, runToEnd } from '../house/run-to-end';
import { summary } from './summary';

/**
 * `npm start`: everything up, a table of what is where, and everything down in order on Ctrl+C. `-- --sample` adds
 * figures that measure nothing and say so, for whoever draws a dashboard before ministries report.
 */
export async function main(progress: Progress): Promise<void> {
  await runToEnd(async (signal) => {
    const sample = process.argv.includes('--sample') ? { SAMPLE: 'on' } : {};
    const config = loadHouseConfig({ ...process.env, ...sample });
    const house = await openHouse(config, progress, { gateway: true, signal });
    process.stdout.write(summary(house, config));
    const problem = await Promise.race([house.broken, aborted(signal)]);
    if (problem) process.stderr.write(`${problem.message}\n`);
    else process.stdout.write('\nStopping …\n');
    await house.stop();
    return problem ? 1 : 0;
  });
}
