/** What a buffer has at least: it takes most answers. */
const LEAST = 256 * 1024;
/** Of buffers that nothing is written into. */
const MOST_FREE = 16 * 1024 * 1024;

/**
 * The buffers that answers are written into and sent from, each used again once its answer has left. V8 goes through
 * its whole heap for every 64 MiB of new buffers; with a buffer for each large answer that was a tenth of the gateway's
 * processor time.
 */
export class AnswerBuffers {
  private readonly free: Buffer[] = [];
  private freeBytes = 0;
  private readonly lent = new WeakSet<ArrayBufferLike>();

  /** @param least bytes. */
  lend(least = 0): Buffer {
    const at = this.free.findLastIndex(({ length }) => length >= least);
    const [found] = at < 0 ? [] : this.free.splice(at, 1);
    if (found) this.freeBytes -= found.length;
    const buffer = found ?? Buffer.allocUnsafeSlow(Math.max(least, LEAST));
    this.lent.add(buffer.buffer);
    return buffer;
  }

  isLent({ buffer }: Buffer): boolean {
    return this.lent.has(buffer);
  }

  /**
   * Only by who alone has them: the next answer is written over them. What was not lent, or was given back already, is
   * left alone; what is never given back is garbage like any other.
   * @param bytes any part of what was lent.
   */
  giveBack(bytes: Buffer): void {
    if (!this.lent.delete(bytes.buffer)) return;
    const whole = Buffer.from(bytes.buffer);
    if (this.freeBytes + whole.length > MOST_FREE) return;
    this.free.push(whole);
    this.freeBytes += whole.length;
  }
}

export const ANSWER_BUFFERS = new AnswerBuffers();
