import path from 'node:path';
import { commandLine } from '../house/processes';
import { statOf } from '../measure/proc-stat';
import { processTree } from '../measure/process-tree';

/** Seconds of CPU that this process and its descendants have used, by what they are. */
export function cpuSeconds(): Map<string, number> {
  const seconds = new Map<string, number>();
  for (const pid of processTree(process.pid)) {
    const label = labelOf(pid);
    seconds.set(label, (seconds.get(label) ?? 0) + (statOf(pid)?.cpuSeconds ?? 0));
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
