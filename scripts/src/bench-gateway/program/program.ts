import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, mkdirSync, openSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { logTail } from '../../house/child';
import { HouseProblem } from '../../house/problem';

const PATIENCE_MS = 60_000;
const STOP_MS = 5000;
const PAUSE_MS = 50;

export interface ProgramPlan {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  readonly cwd?: string;
  readonly logFile: string;
}

/** A program of ours or of others, in a process of its own that logs to a file. */
export class Program {
  private ended: string | undefined;

  private constructor(
    private readonly plan: ProgramPlan,
    private readonly child: ChildProcess,
  ) {
    child.once('error', (error) => (this.ended = error.message));
    child.once('exit', (code, signal) => (this.ended = signal ?? `exit code ${code}`));
  }

  static start(plan: ProgramPlan): Program {
    mkdirSync(path.dirname(plan.logFile), { recursive: true });
    const log = openSync(plan.logFile, 'w');
    const child = spawn(plan.command, plan.args, {
      env: plan.env,
      cwd: plan.cwd,
      // Away from the terminal's Ctrl+C, which reaches the benchmark alone: it stops what it started, in order.
      detached: true,
      stdio: ['ignore', log, log, 'ipc'],
    });
    closeSync(log);
    return new Program(plan, child);
  }

  get pid(): number {
    if (this.child.pid === undefined) throw this.problem('could not be started');
    return this.child.pid;
  }

  /** @throws HouseProblem where the program ends or does not get there in a minute. */
  async until(there: () => Promise<boolean>): Promise<void> {
    const end = Date.now() + PATIENCE_MS;
    while (!(await there())) {
      if (this.ended !== undefined) throw this.problem(`ended (${this.ended})`);
      if (Date.now() > end) throw this.problem(`did not answer within ${PATIENCE_MS / 1000} s`);
      await sleep(PAUSE_MS);
    }
  }

  /** Sends one message and waits for one. @throws HouseProblem where the program ends instead. */
  async ask<T>(message: object): Promise<T> {
    return new Promise((resolve, reject) => {
      const onEnd = () => reject(this.problem('ended'));
      this.child.once('exit', onEnd);
      this.child.once('message', (answer) => {
        this.child.off('exit', onEnd);
        resolve(answer as T);
      });
      this.child.send(message);
    });
  }

  /** Sends one message that is not answered. */
  tell(message: object): void {
    this.child.send(message);
  }

  signal(name: NodeJS.Signals): void {
    this.child.kill(name);
  }

  async stop(): Promise<void> {
    if (this.ended !== undefined) return;
    const gone = new Promise((resolve) => this.child.once('exit', resolve));
    this.killAll('SIGTERM');
    const late = setTimeout(() => this.killAll('SIGKILL'), STOP_MS);
    await gone;
    clearTimeout(late);
  }

  /** A program may stand behind a shell or have started others: all of them are its process group. */
  private killAll(signal: NodeJS.Signals): void {
    process.kill(-this.pid, signal);
  }

  private problem(what: string): HouseProblem {
    return new HouseProblem(`${this.plan.name} ${what}\n${logTail(this.plan.logFile)}`);
  }
}
