import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { HouseProblem } from './problem';

const PATIENCE_MS = 5000;
const PAUSE_MS = 250;

export interface WantedPort {
  readonly port: number;
  readonly wantedBy: string;
}

/** Refuses to start where a port is taken; waits a little, since a house that was killed takes a moment to be gone. */
export async function requireFreePorts(
  wanted: readonly WantedPort[],
  patienceMs = PATIENCE_MS,
): Promise<void> {
  const end = Date.now() + patienceMs;
  for (;;) {
    const free = await Promise.all(wanted.map(({ port }) => isFree(port)));
    const taken = wanted.filter((_, i) => !free[i]);
    if (taken.length === 0) return;
    if (Date.now() >= end) throw portProblem(taken);
    await sleep(PAUSE_MS);
  }
}

function portProblem(taken: readonly WantedPort[]): HouseProblem {
  const list = taken.map(({ port, wantedBy }) => `${port} (${wantedBy})`).join(', ');
  const [port, verb] = taken.length === 1 ? ['Port', 'is'] : ['Ports', 'are'];
  return new HouseProblem(
    `${port} ${list} ${verb} in use. Stop what uses it, or move all ports: PORT_BASE=5000 npm start.`,
  );
}

export function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => server.close(() => resolve(true)));
  });
}

/** Away from those that systems hand out by themselves: there a client that reconnects could take it meanwhile. */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = 20_000 + Math.floor(Math.random() * 10_000);
    if (await isFree(port)) return port;
  }
}
