import { readFileSync, rmSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { commandLine, isAlive, parentOf } from '../processes';
import type { DataFolder } from './data-folder';
import { inUse } from './faults';

/** A keeper whose parent died gives its node 10 s to stop. */
const PATIENCE_MS = 12_000;
const PAUSE_MS = 100;

/**
 * Deals with a node that was started on this folder before. One that is still shutting down is waited for; one whose
 * keeper was killed is stopped; a process number that meanwhile means another program is forgotten.
 */
export async function clearOrphan(data: DataFolder): Promise<void> {
  const pid = recordedIn(data.pidFile);
  const end = Date.now() + PATIENCE_MS;
  let told = false;
  while (pid !== undefined && isNodeOf(pid, data)) {
    if (Date.now() > end) throw inUse(data.folder, pid);
    if (!told && !hasKeeper(pid)) {
      process.kill(pid, 'SIGTERM');
      told = true;
    }
    await sleep(PAUSE_MS);
  }
  rmSync(data.pidFile, { force: true });
}

function recordedIn(file: string): number | undefined {
  try {
    return Number(readFileSync(file, 'utf8')) || undefined;
  } catch {
    return undefined;
  }
}

/** Where /proc tells. Elsewhere (macOS) a live process is taken for the node. */
function isNodeOf(pid: number, data: DataFolder): boolean {
  return process.platform === 'linux' ? commandLine(pid).includes(data.propertiesFile) : isAlive(pid);
}

/** The keeper is the parent; when it was killed, the node has been given to another process. */
function hasKeeper(pid: number): boolean {
  if (process.platform !== 'linux') return true;
  const parent = parentOf(pid);
  return parent !== undefined && commandLine(parent).some((word) => word.endsWith('keeper.cjs'));
}
