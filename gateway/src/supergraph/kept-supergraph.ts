import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** The last supergraph that was served, in a file: a gateway that starts while nobody tells it one serves that. */
export class KeptSupergraph {
  constructor(private readonly file: string) {}

  /** @returns nothing where none was kept. */
  read(): string | undefined {
    try {
      return readFileSync(this.file, 'utf8');
    } catch {
      return undefined;
    }
  }

  /** Written beside it and then put in its place: whoever reads finds the one or the other, never a part. */
  write(supergraphSdl: string): void {
    mkdirSync(path.dirname(this.file), { recursive: true });
    const fresh = `${this.file}.${process.pid}`;
    writeFileSync(fresh, supergraphSdl);
    renameSync(fresh, this.file);
  }
}
