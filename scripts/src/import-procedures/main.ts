import { spawn } from 'node:child_process';
import { accessSync, constants, statSync } from 'node:fs';
import path from 'node:path';
import { houseEnvironment, loadHouseConfig, ROOT, type HouseConfig } from '../house/house-config';
import { openHouse } from '../house/house';
import { HouseProblem, type Progress } from '../house/problem';
import { runToEnd } from '../house/run-to-end';
import { servicesOf } from '../house/services';

const IMPORT = 'services/procedures/dist/src/import/main.js';
/** Who keeps what an import states: the command ends when they have read all of it. */
const READERS = ['procedures', 'public-services', 'directives'];

/** `npm run import:procedures -- FILE`: into the house that runs, or into one started for the purpose. */
export async function main(progress: Progress): Promise<void> {
  await runToEnd(async (signal) => {
    const config = loadHouseConfig(process.env);
    const file = fileToImport(process.argv[2], process.env.INIT_CWD ?? process.cwd());
    const readers = servicesOf(ROOT).filter(({ name }) => READERS.includes(name));
    const urls = readers.map(({ portOffset }) => projectionsAt(config, portOffset));
    if ((await Promise.all(urls.map(answers))).every(Boolean)) {
      progress.expect(2);
      return await runImport(config, file, urls, signal);
    }
    const house = await openHouse(config, progress, { gateway: false, signal });
    try {
      return await runImport(config, file, urls, signal);
    } finally {
      await house.stop();
    }
  });
}

/** The path as the caller wrote it: npm runs scripts in the checkout, wherever it was called from. */
export function fileToImport(argument: string | undefined, calledFrom: string): string {
  if (!argument) {
    throw new HouseProblem(
      'Which file? npm run import:procedures -- FILE (JSON Lines, one procedure a line).',
    );
  }
  const file = path.resolve(calledFrom, argument);
  try {
    accessSync(file, constants.R_OK);
  } catch (error) {
    const missing = (error as { code?: string }).code === 'ENOENT';
    throw new HouseProblem(
      missing
        ? `There is no file ${file}. Check the path.`
        : `The file ${file} may not be read. Check its permissions.`,
    );
  }
  if (!statSync(file).isFile()) throw new HouseProblem(`${file} is not a file. Name the .jsonl file itself.`);
  return file;
}

function projectionsAt(config: HouseConfig, portOffset: number): string {
  return `http://127.0.0.1:${config.portBase + portOffset}/health/projections`;
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(url, { signal: AbortSignal.timeout(2000) })).ok;
  } catch {
    return false;
  }
}

function runImport(
  config: HouseConfig,
  file: string,
  urls: readonly string[],
  signal: AbortSignal,
): Promise<number> {
  const env = { ...houseEnvironment(config), PROJECTION_HEALTH_URLS: urls.join(',') };
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [path.join(ROOT, IMPORT), file], {
      env,
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    signal.addEventListener('abort', () => child.kill('SIGTERM'), { once: true });
    child.once('close', (code) => resolve(code ?? 1));
  });
}
