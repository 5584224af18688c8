import { renameSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { HouseProblem } from '../house/problem';

const PATIENCE_MS = 30_000;
const PAUSE_MS = 20;
const ADDITION = 'extend type Product { novelty: String }';
/** Answered by the gateway itself: no subgraph knows of the addition. */
const PROBE = JSON.stringify({ query: '{ __type(name: "Product") { fields { name } } }' });

export interface Versions {
  readonly file: string;
  readonly plain: string;
  supergraphWith(addition: string): string;
}

/** Two versions of one supergraph that take turns in the file that a gateway serves. */
export class SchemaSwaps {
  /** Swaps after which the gateway was seen to serve the other version. */
  seen = 0;
  /** Milliseconds from the file to the gateway, of each. */
  readonly latencies: number[] = [];
  private readonly texts: readonly [string, string];

  constructor(
    private readonly url: string,
    private readonly versions: Versions,
  ) {
    this.texts = [versions.plain, versions.supergraphWith(ADDITION)];
  }

  /** Swaps so many times, spread over the time until a moment. @throws HouseProblem where a swap is not taken up. */
  async run(count: number, until: number, signal: AbortSignal): Promise<void> {
    const started = Date.now();
    for (let n = 1; n <= count; n += 1) {
      const due = started + ((until - started) * n) / count;
      await sleep(Math.max(0, due - Date.now()), undefined, { signal });
      await this.swap(n % 2 === 1);
    }
  }

  private async swap(withAddition: boolean): Promise<void> {
    const made = `${this.versions.file}.new`;
    writeFileSync(made, this.texts[withAddition ? 1 : 0]);
    // At once, so that nobody reads half a file.
    renameSync(made, this.versions.file);
    const written = Date.now();
    while ((await this.servesAddition()) !== withAddition) {
      if (Date.now() - written > PATIENCE_MS)
        throw new HouseProblem(
          `After swap ${this.seen + 1} the gateway went on with the old schema for ${PATIENCE_MS / 1000} s.`,
        );
      await sleep(PAUSE_MS);
    }
    this.seen += 1;
    this.latencies.push(Date.now() - written);
  }

  private async servesAddition(): Promise<boolean> {
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(this.url, { method: 'POST', headers, body: PROBE });
    return /novelty/.test(await response.text());
  }
}
