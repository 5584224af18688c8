import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { bareSupergraph, toldSupergraph, type ToldSupergraph } from '../registry';

/** The last supergraph that was served, in a file: a gateway that starts while nobody tells it one serves that. */
export class KeptSupergraph {
  constructor(private readonly file: string) {}

  /** @returns nothing where none was kept. */
  read(): ToldSupergraph | undefined {
    try {
      const text = readFileSync(this.file, 'utf8');
      // Earlier gateways kept the text of the supergraph alone, which never begins so.
      return text.startsWith('{') ? toldSupergraph.parse(JSON.parse(text)) : bareSupergraph(text);
    } catch {
      return undefined;
    }
  }

  /** Written beside it and then put in its place: whoever reads finds the one or the other, never a part. */
  write({ supergraph, limits }: ToldSupergraph): void {
    mkdirSync(path.dirname(this.file), { recursive: true });
    const fresh = `${this.file}.${process.pid}`;
    writeFileSync(fresh, JSON.stringify({ supergraph, limits }));
    renameSync(fresh, this.file);
  }
}
