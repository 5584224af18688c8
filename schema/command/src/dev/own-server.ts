import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import type { DevSettings } from './dev-settings';

const PATIENCE_MS = 5000;
const LOOK_MS = 200;

export interface OwnServer {
  /** Settles with its exit code, or the signal, when it has ended. */
  readonly ended: Promise<number | string>;
  /** Settles when it answers over HTTP, whatever it answers, or has ended. */
  readonly answers: Promise<void>;
  stop(): Promise<void>;
}

/** The developer's own server, by the command line of subgraph.json; what it writes is written here. */
export function startOwnServer(
  { start, folder, serverPort, address }: DevSettings,
  env: NodeJS.ProcessEnv,
): OwnServer {
  const child = spawn(start, {
    cwd: folder,
    env: { ...env, PORT: String(serverPort) },
    shell: true,
    // A group of its own: a shell that is ended leaves behind what it has started.
    detached: true,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  let running = true;
  const ended = once(child, 'exit').then(([code, signal]: unknown[]) => {
    running = false;
    return (code ?? signal) as number | string;
  });
  const signalGroup = (signal: NodeJS.Signals) => {
    if (child.pid === undefined) return;
    try {
      process.kill(-child.pid, signal);
    } catch {
      // Nobody of the group is left.
    }
  };
  return {
    ended,
    answers: untilAnswered(address, () => running),
    async stop() {
      signalGroup('SIGTERM');
      await Promise.race([ended, sleep(PATIENCE_MS, undefined, { ref: false })]);
      signalGroup('SIGKILL');
      await ended;
    },
  };
}

async function untilAnswered(address: string, running: () => boolean): Promise<void> {
  while (running()) {
    const answer = await fetch(address, { method: 'HEAD' }).catch(() => undefined);
    if (answer) return;
    await sleep(LOOK_MS, undefined, { ref: false });
  }
}
