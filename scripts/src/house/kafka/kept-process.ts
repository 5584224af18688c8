import { fork } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import path from 'node:path';
import { KAFKA_FOLDER } from './release';

const STOP_MS = 10_000;

/** A process with a keeper, who stops it when this process is gone. */
export interface KeptProcess {
  readonly pid: number;
  /** Settles when the process and its keeper are gone. */
  readonly ended: Promise<void>;
  /** In order; by force when that takes more than some seconds. */
  stop(): Promise<void>;
  kill(): Promise<void>;
}

/** Undefined where the command could not be run; the reason is in the log. */
export async function startKept(
  command: readonly string[],
  files: { readonly pidFile: string; readonly logFile: string },
): Promise<KeptProcess | undefined> {
  const log = openSync(files.logFile, 'w');
  const keeper = fork(path.join(KAFKA_FOLDER, 'keeper.cjs'), [files.pidFile, String(STOP_MS), ...command], {
    execArgv: [],
    detached: true,
    stdio: ['ignore', log, log, 'ipc'],
  });
  closeSync(log);
  const ended = new Promise<void>((resolve) => {
    keeper.once('error', () => resolve());
    keeper.once('exit', () => resolve());
  });
  const pid = await Promise.race([
    new Promise<number>((resolve) =>
      keeper.once('message', (message: { pid: number }) => resolve(message.pid)),
    ),
    ended,
  ]);
  if (pid === undefined) return undefined;
  return {
    pid,
    ended,
    async stop() {
      keeper.kill('SIGTERM');
      await ended;
    },
    async kill() {
      if (keeper.exitCode === null && keeper.signalCode === null) process.kill(pid, 'SIGKILL');
      await ended;
    },
  };
}
