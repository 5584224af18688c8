import { CommandError } from './command-error';

const NOT_ASKED_RIGHTLY = 2;

/** Ends the process with the exit code of the work, or says what kept it from being done. */
export async function runCommand(work: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await work();
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    process.stderr.write(`${error.message.trimEnd()}\n`);
    process.exitCode = NOT_ASKED_RIGHTLY;
  }
}
