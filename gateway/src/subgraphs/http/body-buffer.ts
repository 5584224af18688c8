import { SubgraphUnreachable } from './errors';

const EMPTY = Buffer.alloc(0);

/** Gathers the pieces of a body into one buffer. The pieces are copied: the buffer they were read into is used again. */
export class BodyBuffer {
  private bytes: Buffer = EMPTY;
  private filled = 0;

  /**
   * @param limit largest body in bytes.
   * @param expected its length where it is known, so that nothing has to grow.
   */
  constructor(
    private readonly limit: number,
    private readonly expected = 0,
  ) {}

  /** @throws SubgraphUnreachable TOO_LARGE */
  append(chunk: Buffer, from: number, to: number): void {
    const needed = this.filled + to - from;
    if (needed > this.limit) throw new SubgraphUnreachable('TOO_LARGE', 'the body is longer than is read');
    if (needed > this.bytes.length) this.grow(needed);
    chunk.copy(this.bytes, this.filled, from, to);
    this.filled = needed;
  }

  take(): Buffer {
    return this.filled === this.bytes.length ? this.bytes : this.bytes.subarray(0, this.filled);
  }

  get length(): number {
    return this.filled;
  }

  private grow(needed: number): void {
    const doubled = Math.min(this.limit, 2 * this.bytes.length);
    const larger = Buffer.allocUnsafe(Math.max(needed, this.expected, doubled));
    this.bytes.copy(larger, 0, 0, this.filled);
    this.bytes = larger;
  }
}
