import { readFileSync } from 'node:fs';

/** Of USER_HZ, which Linux fixes for everybody who reads /proc. */
const TICKS_PER_SECOND = 100;

export interface ProcessStat {
  readonly parent: number;
  /** User and system time of all its threads, also of those that are gone; known to a hundredth. */
  readonly cpuSeconds: number;
}

/** Reads a line of /proc/PID/stat. */
export function parseStat(line: string): ProcessStat {
  // The name in parentheses may hold spaces and parentheses; what follows does not.
  const fields = line.slice(line.lastIndexOf(')') + 2).split(' ');
  return {
    parent: Number(fields[1]),
    cpuSeconds: (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND,
  };
}

/** @returns undefined where the process is gone. */
export function statOf(pid: number): ProcessStat | undefined {
  try {
    return parseStat(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return undefined;
  }
}
