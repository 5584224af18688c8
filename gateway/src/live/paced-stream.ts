import type { Place } from '@lien-thong/kit/events';
import type { LiveAnswer, LiveStream } from './live-stream';

/** A stream of which one answer is under way at a time: whoever takes them faster than they are sent would keep them all. */
export class PacedStream implements AsyncGenerator<LiveAnswer, undefined, undefined> {
  private sent: Promise<void> = Promise.resolve();
  private release = (): void => undefined;
  private inHand: Place | null = null;

  constructor(private readonly stream: LiveStream) {}

  /** Where the subscriber stands once the answer under way has reached it. */
  get placeInHand(): Place | null {
    return this.inHand;
  }

  /** Where the subscriber stands, where nothing is under way. */
  get place(): Place | null {
    return this.stream.place;
  }

  /** The answer under way has been sent. */
  delivered(): void {
    this.release();
  }

  async next(): Promise<IteratorResult<LiveAnswer, undefined>> {
    await this.sent;
    const result = await this.stream.next();
    if (!result.done) {
      this.inHand = this.stream.placeOf(result.value);
      this.sent = new Promise((resolve) => (this.release = resolve));
    }
    return result;
  }

  return(): Promise<IteratorResult<LiveAnswer, undefined>> {
    this.release();
    return this.stream.return();
  }

  throw(): Promise<IteratorResult<LiveAnswer, undefined>> {
    return this.return();
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.return();
  }
}
