import { fork, type ChildProcess } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { HouseProblem } from './problem';

const STOP_MS = 20_000;

/** What a child says over IPC: once, when it serves or when it cannot. */
type Message = { ready: string; url: string } | { failed: string; reason: string; code?: string };

export interface Child {
  readonly name: string;
  /** Its address, or a StartFailure. */
  readonly ready: Promise<string>;
  /** Settles when the process is gone, whatever the reason. */
  readonly ended: Promise<string>;
  stop(): Promise<void>;
}

export class StartFailure extends HouseProblem {
  constructor(
    readonly child: string,
    readonly reason: string,
    readonly code: string | undefined,
  ) {
    super(`${child}: ${reason}`);
  }
}

export interface ChildPlan {
  readonly name: string;
  readonly script: string;
  readonly args?: readonly string[];
  /** Options of Node itself. */
  readonly nodeOptions?: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  readonly logFile: string;
}

/**
 * Starts a Node process that logs to a file and reports over IPC. It leads a process group of its own: Ctrl+C reaches
 * the parent alone, which stops the children in order. Where the parent is killed, IPC closes and the child ends itself.
 */
export function startChild(plan: ChildPlan): Child {
  mkdirSync(path.dirname(plan.logFile), { recursive: true });
  const log = openSync(plan.logFile, 'w');
  const child = fork(plan.script, [...(plan.args ?? [])], {
    env: plan.env,
    execArgv: [...(plan.nodeOptions ?? [])],
    detached: true,
    stdio: ['ignore', log, log, 'ipc'],
  });
  closeSync(log);
  const ended = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code, signal) => resolve(signal ? `signal ${signal}` : `exit code ${code}`));
  });
  const ready = new Promise<string>((resolve, reject) => {
    const fail = (reason: string, code?: string) => reject(new StartFailure(plan.name, reason, code));
    child.once('message', (message: Message) =>
      'ready' in message ? resolve(message.url) : fail(message.reason, message.code),
    );
    void ended.then((how) => fail(`ended before it was ready (${how})\n${logTail(plan.logFile)}`));
  });
  // Whoever waits for it hears of a failure; nobody waiting must not be a crash.
  ready.catch(() => undefined);
  return { name: plan.name, ready, ended, stop: () => stop(child, ended) };
}

async function stop(child: ChildProcess, ended: Promise<string>): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  const patience = new AbortController();
  const late = sleep(STOP_MS, 'late', { signal: patience.signal }).catch(() => undefined);
  if ((await Promise.race([ended, late])) === 'late') child.kill('SIGKILL');
  patience.abort();
  await ended;
}

export function logTail(file: string, lines = 8): string {
  try {
    return readFileSync(file, 'utf8').trimEnd().split('\n').slice(-lines).join('\n');
  } catch {
    return '';
  }
}
