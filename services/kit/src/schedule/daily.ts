import type { DataSource } from 'typeorm';
import { todayInVietnam } from '../clock';
import type { Logger } from '../logging';

/** Work that depends on the day alone: done at start and at each change of the local day. Doing it twice changes nothing. */
export interface DailyJob {
  readonly name: string;
  readonly run: (db: DataSource, at: Date) => Promise<void>;
}

export interface Daily {
  /** Lets the job in hand finish. */
  stop(): Promise<void>;
}

const RETRY_MS = 60_000;
const DAY_MS = 86_400_000;
/** Vietnam has one time zone, seven hours ahead, and no summer time. */
const AHEAD_MS = 7 * 3_600_000;

/** Milliseconds until the local day changes. */
export function untilNextDay(now: Date): number {
  return DAY_MS - ((now.getTime() + AHEAD_MS) % DAY_MS);
}

export function startDaily(
  db: DataSource,
  jobs: readonly DailyJob[],
  logger: Logger,
  now: () => Date = () => new Date(),
): Daily {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();

  async function runAll(): Promise<void> {
    let wait = untilNextDay(now());
    for (const { name, run } of jobs) {
      if (stopped) return;
      const at = now();
      try {
        await run(db, at);
        logger.info({ job: name, day: todayInVietnam(at) }, 'daily job done');
      } catch (error) {
        logger.error({ err: error, job: name }, 'daily job failed; trying again in a minute');
        wait = Math.min(wait, RETRY_MS);
      }
    }
    plan(wait);
  }

  function plan(wait: number): void {
    if (stopped || jobs.length === 0) return;
    timer = setTimeout(() => {
      running = runAll();
    }, wait);
    timer.unref();
  }

  if (jobs.length > 0) running = runAll();
  return {
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}
