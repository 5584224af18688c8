import { fork, type ChildProcess } from 'node:child_process';
import path from 'node:path';

const RUN_SOURCES = path.join(__dirname, 'run-sources.cjs');

export interface SourceProcess {
  /** Settles with the next message that the process sends; fails where it ends first. */
  said(): Promise<unknown>;
  /** SIGKILL; settles when it is gone. */
  kill(): Promise<void>;
  /** SIGTERM; settles when it is gone. */
  stop(): Promise<void>;
  /** How it ended. */
  readonly ended: Promise<{ readonly code: number | null; readonly signal: string | null }>;
}

/** Runs a TypeScript file of the sources as a process of its own, with IPC. */
export function startSourceProcess(
  file: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
): SourceProcess {
  const child: ChildProcess = fork(file, [...args], {
    execArgv: ['--require', RUN_SOURCES],
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  let errors = '';
  child.stderr?.on('data', (chunk: Buffer) => (errors = (errors + chunk.toString()).slice(-4000)));
  const ended = new Promise<{ code: number | null; signal: string | null }>((resolve) => {
    child.once('exit', (code, signal) => resolve({ code, signal }));
  });
  const messages: unknown[] = [];
  let waiting: ((message: unknown) => void) | undefined;
  child.on('message', (message) => {
    if (waiting) waiting(message);
    else messages.push(message);
    waiting = undefined;
  });
  return {
    ended,
    said: () =>
      new Promise((resolve, reject) => {
        if (messages.length > 0) return resolve(messages.shift());
        waiting = resolve;
        void ended.then(() => reject(new Error(`The process ended before it said anything: ${errors}`)));
      }),
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}
