import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT } from '../house/house-config';
import { freePort } from '../house/ports';
import { startPostgres } from '../house/postgres/server';
import type { Progress } from '../house/problem';
import { runToEnd } from '../house/run-to-end';
import { openCatalogue, type Catalogue } from './catalogue';
import { latenciesOf, qualityOf } from './measure';
import { multiply, use } from './multiply';
import { readPhrases, type MeantPhrase } from './phrases';
import { prepareRivals, RIVALS } from './rivals';
import { report, type Run } from './report';
import { say } from './say';

const FOLDER = path.join(ROOT, '.data/bench-search');
const CATALOGUE = path.resolve(ROOT, '../shared/reference/procedures/procedures.jsonl');
const PASSWORD = 'lien_thong';

/**
 * `npm run bench:search`: the test set over the national catalogue on a PostgreSQL of its own: how often what is meant
 * comes first, and how long a search takes, beside what PostgreSQL offers by itself.
 * `--times 1 --times 10 --times 100` (the catalogue, multiplied), `--rounds 3`, `--used 1000000` (reports of use),
 * `--rival-searches 60` (how many phrases the rivals are timed with).
 */
export async function main(_progress: Progress): Promise<void> {
  const { values } = parseArgs({
    options: {
      times: { type: 'string', multiple: true, default: ['1', '10', '100'] },
      rounds: { type: 'string', default: '3' },
      used: { type: 'string', default: '1000000' },
      'rival-searches': { type: 'string', default: '60' },
    },
  });
  if (!existsSync(CATALOGUE)) {
    process.stdout.write('skipped: the national catalogue is not there, ../shared is missing\n');
    return;
  }
  const plan: Plan = {
    phrases: readPhrases(),
    rounds: Number(values.rounds),
    used: Number(values.used),
    rivalSearches: Number(values['rival-searches']),
  };
  const sizes = values.times.map(Number).sort((a, b) => a - b);
  await runToEnd(async () => {
    rmSync(FOLDER, { recursive: true, force: true });
    const port = await freePort();
    const server = await startPostgres(path.join(FOLDER, 'postgres'), port);
    try {
      const url = `postgresql://lien_thong:${PASSWORD}@127.0.0.1:${port}/postgres`;
      const catalogue = await openCatalogue(url, CATALOGUE);
      try {
        for (const times of sizes) {
          await multiply(catalogue.db, times);
          await use(catalogue.db, plan.used);
          process.stdout.write(report(await measured(catalogue, times, plan)));
        }
      } finally {
        await catalogue.close();
      }
    } finally {
      await server.stop();
      rmSync(FOLDER, { recursive: true, force: true });
    }
    return 0;
  });
}

interface Plan {
  readonly phrases: readonly MeantPhrase[];
  readonly rounds: number;
  readonly used: number;
  readonly rivalSearches: number;
}

/** One size of the catalogue; the rivals are slower, and so asked less. */
async function measured(
  { db, search, size }: Catalogue,
  times: number,
  { phrases, rounds, rivalSearches }: Plan,
): Promise<Run> {
  say(`${times} x the catalogue: ${phrases.length} phrases, ${rounds} rounds …`);
  const started = performance.now();
  await search(phrases[0]?.phrase ?? '');
  const own = {
    caughtUp: {
      ms: performance.now() - started,
      mebibytes: process.memoryUsage().arrayBuffers / 2 ** 20,
    },
    quality: await qualityOf(search, phrases),
    latency: await latenciesOf(search, phrases, rounds),
  };
  await prepareRivals(db);
  const few = phrases.filter((_, i) => i % Math.ceil(phrases.length / rivalSearches) === 0);
  const rivals: Run['rivals'][number][] = [];
  for (const rival of RIVALS) {
    say(`${times} x the catalogue: ${rival.name} …`);
    const ask = (text: string) => rival.search(db, text);
    rivals.push({
      name: rival.name,
      quality: times === 1 ? await qualityOf(ask, phrases) : null,
      latency: await latenciesOf(ask, few, 1),
    });
  }
  return { times, ...(await size()), ...own, rivals };
}
