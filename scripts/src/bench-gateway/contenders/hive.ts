import { execFile } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { ROOT } from '../../house/house-config';
import type { Contender } from './contender';

const COMMITTED = path.join(ROOT, 'scripts/src/bench-gateway/rivals');
const FILES = ['package.json', 'package-lock.json'];
const PROGRAM = 'node_modules/@graphql-hive/gateway/dist/bin.js';
const INSTALL_MS = 600_000;
const installedIn = (folder: string) => path.join(folder, 'rivals');

/**
 * Hive Gateway, as the benchmark of its makers runs it (compiled documents) but for the deduplication of equal requests.
 * It reports nowhere unless it is given a token.
 */
export const HIVE: Contender = {
  letter: 'b',
  name: 'Hive Gateway 2.10.4, --jit',
  prepare: (folder) => install(installedIn(folder)),
  command: ({ port, supergraphFile, folder }) => ({
    command: process.execPath,
    args: [
      path.join(installedIn(folder), PROGRAM),
      ...['supergraph', supergraphFile, '--host', '127.0.0.1', '--port', String(port)],
      ...['--fork', '1', '--jit', '--disable-websockets'],
    ],
    // Where it looks for a configuration of its own: there is none.
    cwd: installedIn(folder),
  }),
};

/** Once; the next run finds it. Its own lockfile names every version; nothing of it may run while it is installed. */
async function install(folder: string): Promise<string | undefined> {
  mkdirSync(folder, { recursive: true });
  const text = (of: string) => (file: string) => readFileSync(path.join(of, file), 'utf8');
  const unchanged = FILES.every(
    (file) => existsSync(path.join(folder, file)) && text(folder)(file) === text(COMMITTED)(file),
  );
  if (unchanged && existsSync(path.join(folder, PROGRAM))) return undefined;
  for (const file of FILES) copyFileSync(path.join(COMMITTED, file), path.join(folder, file));
  try {
    await promisify(execFile)('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
      cwd: folder,
      timeout: INSTALL_MS,
    });
    return undefined;
  } catch (error) {
    return `npm could not install it: ${String((error as { stderr?: string }).stderr ?? error).slice(-400)}`;
  }
}
