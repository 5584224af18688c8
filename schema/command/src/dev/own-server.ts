import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import type { DevSettings } from './dev-settings';

const PATIENCE_MS = 5000;
const LOOK_MS = 200;

interface Run {
  readonly ended: Promise<number | string>;
  signal(signal: NodeJS.Signals): void;
}

/** The developer's own server, by the command line of subgraph.json; what it writes is written here. */
export class OwnServer {
  private run: Run | undefined;
  private tell: ((how: number | string) => void) | undefined;
  /** Settles with the exit code, or the signal, when the server has ended by itself. */
  readonly ended = new Promise<number | string>((resolve) => (this.tell = resolve));

  constructor(
    private readonly settings: DevSettings,
    private readonly env: NodeJS.ProcessEnv,
  ) {
    this.start();
  }

  /** Many servers read their SDL when they start, and look at nothing but their code afterwards. */
  async restart(): Promise<void> {
    await this.stop();
    this.start();
  }

  async stop(): Promise<void> {
    const { run } = this;
    if (!run) return;
    this.run = undefined;
    run.signal('SIGTERM');
    await Promise.race([run.ended, sleep(PATIENCE_MS, undefined, { ref: false })]);
    run.signal('SIGKILL');
    await run.ended;
  }

  /** Settles when it answers over HTTP, whatever it answers, or runs no more. */
  async answers(): Promise<void> {
    while (this.run) {
      if (await fetch(this.settings.address, { method: 'HEAD' }).catch(() => undefined)) return;
      await sleep(LOOK_MS, undefined, { ref: false });
    }
  }

  private start(): void {
    const { start, folder, serverPort } = this.settings;
    const run = startGroup(start, folder, { ...this.env, PORT: String(serverPort) });
    this.run = run;
    void run.ended.then((how) => {
      if (this.run === run) this.tell?.(how);
    });
  }
}

/** A shell that is ended leaves behind what it has started, so all of it is a group, and the group is told. */
function startGroup(line: string, cwd: string, env: NodeJS.ProcessEnv): Run {
  const child = spawn(line, {
    cwd,
    env,
    shell: true,
    detached: true,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  return {
    ended: once(child, 'exit').then(([code, signal]: unknown[]) => (code ?? signal) as number | string),
    signal(signal) {
      if (child.pid === undefined) return;
      try {
        process.kill(-child.pid, signal);
      } catch {
        // Nobody of the group is left.
      }
    },
  };
}
