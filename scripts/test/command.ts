import { spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const ROOT = path.resolve(__dirname, '../..');
const OFFSETS = [0, 1, 2, 3, 4, 5, 50];

/** `npm start` without npm: the command itself, as a user runs it. */
export class Command {
  output = '';
  readonly ended: Promise<number | null>;
  private readonly process: ChildProcess;

  constructor(env: NodeJS.ProcessEnv) {
    this.process = spawn(process.execPath, ['scripts/start.cjs'], {
      cwd: ROOT,
      env: { ...process.env, DATABASE_URL: '', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [this.process.stdout, this.process.stderr]) {
      stream?.on('data', (chunk: Buffer) => (this.output += chunk.toString()));
    }
    this.ended = new Promise((resolve) => this.process.once('close', (code) => resolve(code)));
  }

  /** Until everything runs; throws what it said where it ended instead. */
  async running(): Promise<string> {
    let over = false;
    void this.ended.then(() => (over = true));
    while (!this.output.includes('Ctrl+C stops everything')) {
      if (over) throw new TypeError(`npm start ended:\n${this.output}`);
      await sleep(50);
    }
    return this.output;
  }

  kill(signal: NodeJS.Signals): void {
    this.process.kill(signal);
  }

  /** What it said besides its steps. */
  get complaint(): string {
    return this.output.replace(/^\[\d.*\n/gm, '').trim();
  }
}

/** Runs the command to its end. */
export async function complaintOf(
  env: NodeJS.ProcessEnv,
): Promise<{ code: number | null; complaint: string }> {
  const command = new Command(env);
  return { code: await command.ended, complaint: command.complaint };
}

/** Where the user postgres may enter, as whom PostgreSQL runs when the test runs as root. */
export function dataFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'lien-thong-start-'));
  chmodSync(folder, 0o755);
  return folder;
}

/** A PORT_BASE whose ports are all free, away from those that systems hand out by themselves. */
export async function freePortBase(): Promise<number> {
  for (;;) {
    const base = 20_000 + Math.floor(Math.random() * 10_000);
    const free = await Promise.all(OFFSETS.map((offset) => isFree(base + offset)));
    if (free.every(Boolean)) return base;
  }
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}

/** Processes of the system that were started with this word in their environment or arguments (Linux). */
export function processesOf(word: string): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .map(Number)
    .filter((pid) => read(pid, 'cmdline').includes(word) || read(pid, 'environ').includes(word));
}

export function commandLine(pid: number): string {
  return read(pid, 'cmdline').replaceAll('\0', ' ');
}

/** Until no process of that word is left. */
export async function allGone(word: string, withinMs = 20_000): Promise<boolean> {
  const end = Date.now() + withinMs;
  while (processesOf(word).length > 0) {
    if (Date.now() > end) return false;
    await sleep(100);
  }
  return true;
}

function read(pid: number, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return '';
  }
}
