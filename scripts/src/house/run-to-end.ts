import { HouseProblem } from './problem';

/**
 * Runs a command that starts the house and sees that it ends with the right exit code: what the command returns; 0 when
 * it was stopped by Ctrl+C or SIGTERM; 1 with one line, never a stack, for a problem that the user can mend.
 */
export async function runToEnd(command: (signal: AbortSignal) => Promise<number>): Promise<void> {
  const stop = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, () => stop.abort());
  try {
    process.exit(await command(stop.signal));
  } catch (error) {
    if (stop.signal.aborted) process.exit(0);
    process.stderr.write(`${error instanceof HouseProblem ? error.message : describe(error)}\n`);
    process.exit(1);
  }
}

function describe(error: unknown): string {
  return `This should not happen: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
}

export function aborted(signal: AbortSignal): Promise<undefined> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve(undefined);
    signal.addEventListener('abort', () => resolve(undefined), { once: true });
  });
}
