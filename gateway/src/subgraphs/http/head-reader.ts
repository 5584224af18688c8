import { SubgraphUnreachable } from './errors';

const END = Buffer.from('\r\n\r\n');
const BEGINNING = 'HTTP/1.';
const CR = 13;
const LF = 10;

/** Gathers the head of an answer, which may come in any number of pieces. */
export class HeadReader {
  /** The last head that was complete: its lines as Latin-1, each with its line end. */
  text = '';
  private held: Buffer | undefined;
  private filled = 0;
  private left: number;

  /** @param limit bytes of all heads of one answer, interim ones included. */
  constructor(private readonly limit: number) {
    this.left = limit;
  }

  reset(): void {
    this.filled = 0;
    this.left = this.limit;
  }

  /**
   * @returns where in the chunk the head ends, -1 while it does not; its text is then in `text`.
   * @throws SubgraphUnreachable TOO_LARGE, or MALFORMED as soon as no head can come of it any more.
   */
  take(chunk: Buffer, from: number): number {
    if (this.filled > 0) return this.takeMore(chunk, from);
    const end = chunk.indexOf(END, from);
    if (end < 0) return this.takeMore(chunk, from);
    this.complete(chunk, from, end);
    return end + END.length;
  }

  private takeMore(chunk: Buffer, from: number): number {
    // One byte beyond the limit is enough to know that it is passed.
    const held = (this.held ??= Buffer.allocUnsafe(this.limit + END.length));
    const before = this.filled;
    this.filled += chunk.copy(held, before, from);
    const seen = held.subarray(0, this.filled);
    const end = seen.indexOf(END, Math.max(0, before - END.length + 1));
    if (end < 0) {
      this.refuseHopeless(seen, before);
      return -1;
    }
    this.complete(held, 0, end);
    this.filled = 0;
    return from + end + END.length - before;
  }

  private complete(bytes: Buffer, from: number, end: number): void {
    this.left -= end + END.length - from;
    if (this.left < 0) throw tooLarge();
    this.text = bytes.toString('latin1', from, end + 2);
  }

  /** A peer that speaks another protocol, or ends its lines otherwise, would be waited for until the deadline. */
  private refuseHopeless(seen: Buffer, before: number): void {
    if (seen.length > this.left) throw tooLarge();
    const beginning = seen.toString('latin1', 0, BEGINNING.length);
    if (!BEGINNING.startsWith(beginning)) throw new SubgraphUnreachable('MALFORMED', 'no answer of HTTP/1');
    for (let at = seen.indexOf(LF, before); at >= 0; at = seen.indexOf(LF, at + 1)) {
      if (seen[at - 1] !== CR) throw new SubgraphUnreachable('MALFORMED', 'a bare line feed in the head');
    }
  }
}

function tooLarge(): SubgraphUnreachable {
  return new SubgraphUnreachable('TOO_LARGE', 'the head is longer than is read');
}
