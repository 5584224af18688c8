import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** What a newcomer's shell has: nothing of the test that stands in for the newcomer. */
function shell(more: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const { NODE_ENV: _mode, NODE_OPTIONS: _options, JEST_WORKER_ID: _worker, ...own } = process.env;
  return { ...own, ...more };
}

/** Runs a command line to its end. @returns what it wrote. @throws where it ends otherwise than with 0, with all it wrote. */
export async function toEnd(line: string, cwd: string, env: NodeJS.ProcessEnv = {}): Promise<string> {
  try {
    const { stdout } = await run('/bin/sh', ['-c', line], { cwd, env: shell(env), maxBuffer: 2 ** 26 });
    return stdout;
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string };
    throw new Error(`${line}\n${stdout}\n${stderr}`, { cause: error });
  }
}

export interface Running {
  /** Everything that it has written. */
  written(): string;
  /** What Ctrl+C does: every process of the group is told. Settles with the exit code. */
  interrupt(): Promise<number | null>;
}

/** Starts a command line that goes on until it is interrupted. */
export function start(line: string, cwd: string, env: NodeJS.ProcessEnv): Running {
  const child: ChildProcess = spawn('/bin/sh', ['-c', `exec ${line}`], {
    cwd,
    env: shell(env),
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let written = '';
  child.stdout?.on('data', (chunk: Buffer) => (written += chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => (written += chunk.toString()));
  const ended = once(child, 'exit');
  return {
    written: () => written,
    async interrupt() {
      if (child.exitCode === null && child.pid !== undefined) process.kill(-child.pid, 'SIGINT');
      const [code] = (await ended) as [number | null];
      return code;
    },
  };
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
