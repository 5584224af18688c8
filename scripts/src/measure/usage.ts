import { readFileSync } from 'node:fs';
import { statOf } from './proc-stat';
import { processTree } from './process-tree';

export interface Usage {
  readonly cpuSeconds: number;
  readonly residentMib: number;
  /** Without what is mapped from files: heap, buffers and stacks. */
  readonly anonymousMib: number;
}

/** What a program uses, with all the processes that it consists of. */
export function usageOf(root: number): Usage {
  const pids = processTree(root);
  const sum = (of: (pid: number) => number) => pids.reduce((total, pid) => total + of(pid), 0);
  return {
    cpuSeconds: sum((pid) => statOf(pid)?.cpuSeconds ?? 0),
    residentMib: sum((pid) => mebibytes(pid, 'VmRSS')),
    anonymousMib: sum((pid) => mebibytes(pid, 'RssAnon')),
  };
}

function mebibytes(pid: number, what: string): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return Number(new RegExp(`^${what}:\\s*(\\d+) kB`, 'm').exec(status)?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}
