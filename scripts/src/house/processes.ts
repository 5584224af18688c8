import { readFileSync } from 'node:fs';

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as { code?: string }).code === 'EPERM';
  }
}

/** The words that a process was started with; empty where /proc does not tell. */
export function commandLine(pid: number): string[] {
  return readProc(pid, 'cmdline').split('\0');
}

export function parentOf(pid: number): number | undefined {
  const parent = /^PPid:\s*(\d+)/m.exec(readProc(pid, 'status'))?.[1];
  return parent === undefined ? undefined : Number(parent);
}

function readProc(pid: number, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return '';
  }
}
