import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { HouseProblem } from '../problem';
import { commandLine, isAlive, parentOf } from '../processes';

const PATIENCE_MS = 20_000;
const PAUSE_MS = 100;

/**
 * Deals with the lock file of a server that was not stopped in order. A server that is still shutting down is waited
 * for; one whose keeper was killed is stopped; a lock whose process number meanwhile means another program is removed,
 * which PostgreSQL itself does not dare.
 */
export async function clearLock(folder: string): Promise<void> {
  const file = path.join(folder, 'postmaster.pid');
  const end = Date.now() + PATIENCE_MS;
  for (;;) {
    const pid = lockedBy(file);
    if (pid === undefined) return;
    if (!isPostgresOf(pid, folder)) {
      rmSync(file, { force: true });
      return;
    }
    if (Date.now() > end) throw inUse(folder, pid);
    if (!hasKeeper(pid)) signal(pid);
    else if (Date.now() > end - PATIENCE_MS + 5000) throw inUse(folder, pid);
    await sleep(PAUSE_MS);
  }
}

function inUse(folder: string, pid: number): HouseProblem {
  return new HouseProblem(
    `The database in ${folder} is in use by process ${pid}: the house is running already. Stop it, or name another folder and other ports: DATA_DIR=.data2 PORT_BASE=5000 npm start.`,
  );
}

function lockedBy(file: string): number | undefined {
  try {
    const pid = Number(readFileSync(file, 'utf8').split('\n')[0]);
    return Number.isInteger(pid) && pid > 0 ? pid : undefined;
  } catch {
    return undefined;
  }
}

/** Where /proc tells. Elsewhere (macOS) a live process is taken for the server, as PostgreSQL does. */
function isPostgresOf(pid: number, folder: string): boolean {
  if (process.platform !== 'linux') return isAlive(pid);
  const words = commandLine(pid);
  return words.some((word) => path.basename(word) === 'postgres') && words.includes(folder);
}

/** The keeper is the parent; when it was killed, the server has been given to another process. */
function hasKeeper(pid: number): boolean {
  if (process.platform !== 'linux') return true;
  const parent = parentOf(pid);
  return parent !== undefined && commandLine(parent).some((word) => /keeper\.[jt]s$/.test(word));
}

/** SIGINT is PostgreSQL's fast shutdown. */
function signal(pid: number): void {
  try {
    process.kill(pid, 'SIGINT');
  } catch {
    // Gone meanwhile.
  }
}
