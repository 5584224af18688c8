import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { commandLine, parentOf } from '../house/processes';

const TICKS_PER_SECOND = 100;

/** Seconds of CPU that this process and its descendants have used, by what they are. */
export function cpuSeconds(): Map<string, number> {
  const seconds = new Map<string, number>();
  for (const pid of descendants(process.pid)) {
    const label = labelOf(pid);
    seconds.set(label, (seconds.get(label) ?? 0) + used(pid));
  }
  return seconds;
}

/** PostgreSQL's processes are one, whoever they work for; Node processes go by their service. */
function labelOf(pid: number): string {
  if (pid === process.pid) return 'this benchmark';
  const words = commandLine(pid);
  if (/\bpostgres\b/.test(path.basename(words[0] ?? '')) || words[0]?.startsWith('postgres:'))
    return 'PostgreSQL';
  if (path.basename(words[0] ?? '') === 'java') return 'Kafka';
  const service = /(?:services\/)?([a-z-]+)\/dist\/(?:src\/)?main\.js/.exec(words[1] ?? '')?.[1];
  return service ?? 'keepers';
}

function used(pid: number): number {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name in parentheses may hold spaces; what follows does not.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND;
  } catch {
    return 0;
  }
}

function descendants(root: number): number[] {
  const pids = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number);
  const parents = new Map(pids.map((pid) => [pid, parentOf(pid)]));
  const isWithin = (pid: number | undefined): boolean =>
    pid === root || (pid !== undefined && pid > 1 && isWithin(parents.get(pid)));
  return pids.filter(isWithin);
}

/** What was used between two looks, as a share of one core. */
export function cpuShares(
  before: ReadonlyMap<string, number>,
  after: ReadonlyMap<string, number>,
  seconds: number,
): Map<string, number> {
  const shares = [...after].map(
    ([label, used]) => [label, (used - (before.get(label) ?? 0)) / seconds] as const,
  );
  return new Map(shares.sort(([, one], [, other]) => other - one));
}
