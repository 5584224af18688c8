import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT } from '../house/house-config';
import { freePort } from '../house/ports';
import { startPostgres } from '../house/postgres/server';
import type { Progress } from '../house/problem';
import { runToEnd } from '../house/run-to-end';
import { openCatalogue } from './catalogue';
import { latenciesOf, qualityOf } from './measure';
import { multiply, use } from './multiply';
import { readPhrases } from './phrases';
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
  const rounds = Number(values.rounds);
  const sizes = values.times.map(Number).sort((a, b) => a - b);
  await runToEnd(async () => {
    rmSync(FOLDER, { recursive: true, force: true });
    const port = await freePort();
    const server = await startPostgres(path.join(FOLDER, 'postgres'), port);
    try {
      const url = `postgresql://lien_thong:${PASSWORD}@127.0.0.1:${port}/postgres`;
      const catalogue = await openCatalogue(url, CATALOGUE);
      try {
        const phrases = readPhrases();
        const runs: Run[] = [];
        for (const times of sizes) {
          await multiply(catalogue.db, times);
          await use(catalogue.db, Number(values.used));
          await prepareRivals(catalogue.db);
          say(`${times} x the catalogue: ${phrases.length} phrases, ${rounds} rounds …`);
          const rivals = [];
          const few = phrases.filter(
            (_, i) => i % Math.ceil(phrases.length / Number(values['rival-searches'])) === 0,
          );
          for (const rival of RIVALS) {
            say(`${times} x the catalogue: ${rival.name} …`);
            const search = (text: string) => rival.search(catalogue.db, text);
            rivals.push({
              name: rival.name,
              quality: times === 1 ? await qualityOf(search, phrases) : null,
              latency: await latenciesOf(search, few, 1),
            });
          }
          runs.push({
            times,
            ...(await catalogue.size()),
            quality: await qualityOf(catalogue.search, phrases),
            latency: await latenciesOf(catalogue.search, phrases, rounds),
            rivals,
          });
        }
        process.stdout.write(report(runs));
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
