import { rmSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT } from '../house/house-config';
import { freePort } from '../house/ports';
import { startPostgres } from '../house/postgres/server';
import type { Progress } from '../house/problem';
import { runToEnd } from '../house/run-to-end';
import { percentile } from '../measure/order';
import { containing, offices, type Contender } from './contenders';
import { openCountry, SERVICES } from './country';
import { questionsOf, type Question } from './questions';

const FOLDER = path.join(ROOT, '.data/bench-offices');
const SEED = 26;

/**
 * `npm run bench:offices`: offices looked for in the whole register of units beside a million offerings, one after
 * another, by this service and by plain ILIKE. `--each 100` (questions of each way of typing).
 */
export async function main(_progress: Progress): Promise<void> {
  const { values } = parseArgs({ options: { each: { type: 'string', default: '100' } } });
  await runToEnd(async (signal) => {
    rmSync(FOLDER, { recursive: true, force: true });
    const port = await freePort();
    const postgres = await startPostgres(FOLDER, port);
    try {
      const country = await openCountry(`postgresql://lien_thong:lien_thong@127.0.0.1:${port}/postgres`);
      const [{ count }]: [{ count: string }] = await country.db.query(
        'SELECT count(*) FROM service_offering',
      );
      const questions = await questionsOf(country, SERVICES, Number(values.each), SEED);
      process.stdout.write(`\n${count} offerings, ${questions.length} questions\n`);
      for (const [name, contender] of [
        ['serviceOffices', offices(country)],
        ['ILIKE', containing(country)],
      ] as const) {
        await answer(contender, questions.slice(0, questions.length / 10), signal);
        process.stdout.write(report(name, await answer(contender, questions, signal)));
      }
      await country.db.destroy();
    } finally {
      await postgres.stop();
      rmSync(FOLDER, { recursive: true, force: true });
    }
    return 0;
  });
}

interface Answered {
  readonly way: string;
  readonly ms: number;
  readonly found: boolean;
}

async function answer(
  contender: Contender,
  questions: readonly Question[],
  signal: AbortSignal,
): Promise<Answered[]> {
  const answered: Answered[] = [];
  for (const question of questions) {
    signal.throwIfAborted();
    const from = performance.now();
    const units = await contender(question);
    const ms = performance.now() - from;
    answered.push({ way: question.way, ms, found: units.some((unit) => question.units.includes(unit)) });
  }
  return answered;
}

function report(name: string, answered: readonly Answered[]): string {
  const ways = [...new Set(answered.map(({ way }) => way))].sort();
  const rows = [
    ...ways.map((way) => [way, answered.filter((one) => one.way === way)] as const),
    ['all', answered] as const,
  ];
  const lines = rows.map(([way, of]) => {
    const times = of.map(({ ms }) => ms);
    const figures = [50, 95, 99].map((percent) => percentile(times, percent).toFixed(1));
    const found = (100 * of.filter((one) => one.found).length) / of.length;
    return `| ${[way, ...figures, `${found.toFixed(1)} %`].join(' | ')} |\n`;
  });
  return `\n| ${name} | p50, ms | p95, ms | p99, ms | on the first page |\n| --- | --- | --- | --- | --- |\n${lines.join('')}`;
}
