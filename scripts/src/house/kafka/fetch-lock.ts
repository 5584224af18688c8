import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { isAlive } from '../processes';

const PAUSE_MS = 250;
/** Longer than any fetch takes: the number of a process that died may meanwhile be another's. */
const STALE_MS = 600_000;

/** Work that one process does at a time; whoever comes second waits. The lock of a process that died is taken over. */
export async function holdingLock(
  file: string,
  onWait: (line: string) => void,
  work: () => Promise<void>,
): Promise<void> {
  let told = false;
  while (!taken(file)) {
    if (isLeft(file)) rmSync(file, { force: true });
    else if (!told) onWait('Waiting for another process, which does the same …');
    told = true;
    await sleep(PAUSE_MS);
  }
  try {
    await work();
  } finally {
    rmSync(file, { force: true });
  }
}

function taken(file: string): boolean {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as { code?: string }).code === 'EEXIST') return false;
    throw error;
  }
}

function isLeft(file: string): boolean {
  try {
    // Zero while it is being written.
    const holder = Number(readFileSync(file, 'utf8'));
    return (holder > 0 && !isAlive(holder)) || Date.now() - statSync(file).mtimeMs > STALE_MS;
  } catch {
    return false;
  }
}
