import { availableParallelism, cpus, totalmem } from 'node:os';
import type { Pace } from '../stand/contest';

/** Under which the figures of a run are true. */
export interface Conditions extends Pace {
  readonly date: string;
  readonly machine: string;
  readonly node: string;
  /** Options of Node, the same for every contender. */
  readonly options: string;
  readonly rounds: number;
}

export function conditionsOf(pace: Pace, rounds: number, options: string): Conditions {
  const gibibytes = Math.round(totalmem() / 2 ** 30);
  return {
    ...{ ...pace, rounds, options },
    date: new Date().toISOString().slice(0, 10),
    machine: `${availableParallelism()} cores (${cpus()[0]?.model.trim() ?? process.arch}), ${gibibytes} GiB`,
    node: process.versions.node,
  };
}
