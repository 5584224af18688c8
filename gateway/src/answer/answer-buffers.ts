/** Of buffers, and where an answer is worth one: most are shorter. */
export const SMALLEST = 32 * 1024;
/** Of buffers that nothing is written into. */
const MOST_FREE = 16 * 1024 * 1024;

/**
 * The buffers that answers are written into and sent from, each used again once its answer has left. V8 goes through
 * its whole heap for every 64 MiB of new buffers; with a buffer for each large answer that was a tenth of the gateway's
 * processor time. Their sizes are powers of two: who reads slowly holds less than twice what was written.
 */
export class AnswerBuffers {
  private readonly free = new Map<number, Buffer[]>();
  private freeBytes = 0;
  private readonly lent = new WeakSet<ArrayBufferLike>();

  /** @param least bytes. @returns the smallest buffer that has them. */
  lend(least: number): Buffer {
    const size = Math.max(SMALLEST, 2 ** Math.ceil(Math.log2(least)));
    const found = this.free.get(size)?.pop();
    if (found) this.freeBytes -= size;
    const buffer = found ?? Buffer.allocUnsafeSlow(size);
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
    this.freeBytes += whole.length;
    const alike = this.free.get(whole.length);
    if (alike) alike.push(whole);
    else this.free.set(whole.length, [whole]);
  }
}

export const ANSWER_BUFFERS = new AnswerBuffers();
