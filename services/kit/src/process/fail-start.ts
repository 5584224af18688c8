import { ConfigError } from '../config';

/** Ends a process that could not start with one line that says why; the stack only where it helps, in the debug log. */
export function failStart(name: string): (error: unknown) => never {
  return (error) => {
    const reason = error instanceof Error ? error.message : String(error);
    const code = (error as { code?: string }).code;
    process.send?.({ failed: name, reason, code });
    process.stderr.write(`${name}: ${error instanceof ConfigError ? '' : 'could not start: '}${reason}\n`);
    process.exit(1);
  };
}
