/** What the benchmark is doing, beside what it answers. */
export function say(line: string): void {
  process.stderr.write(`${line}\n`);
}
