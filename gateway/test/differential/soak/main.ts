import { parseArgs } from 'node:util';
import { Difference, DifferentialBed } from '../differential-bed';
import { SOURCES } from '../supergraphs';

/** Cases of one graph before the next one's turn. */
const ROUND = 250;

/** `npm run soak:executor -- --cases 20000 --seed N --graph NAME`: ends with 1 at the first difference, shrunk. */
export async function main(): Promise<void> {
  process.exitCode = await soak();
}

async function soak(): Promise<number> {
  const { values } = parseArgs({
    options: {
      cases: { type: 'string', default: '20000' },
      seed: { type: 'string', default: String(Date.now() % 2 ** 31) },
      graph: { type: 'string' },
    },
  });
  const cases = Number(values.cases);
  const sources = SOURCES.filter(({ name }) => !values.graph || name === values.graph);
  let seed = Number(values.seed);
  let done = 0;
  let planned = 0;
  say(`${cases} cases over ${sources.map(({ name }) => name).join(', ')}, seed ${seed}`);
  const beds = [];
  try {
    for (const source of sources) beds.push(await DifferentialBed.open(source));
    while (done < cases && beds.length > 0) {
      for (const bed of beds) {
        const round = Math.min(ROUND, cases - done);
        planned += await bed.run(round, seed);
        done += round;
      }
      seed++;
      say(`${done} cases, ${done - planned} of them without a plan, no difference`);
    }
    return 0;
  } catch (error) {
    if (!(error instanceof Difference)) throw error;
    say(error.message);
    return 1;
  } finally {
    for (const bed of beds) await bed.stop();
  }
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
