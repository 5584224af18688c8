import { readAnswerHead, type AnswerHead } from './answer-head';
import { BodyBuffer } from './body-buffer';
import { ChunkedBody } from './chunked-body';
import { SubgraphUnreachable } from './errors';
import { HeadReader } from './head-reader';
import type { AnswerLimits } from './limits';

/** A whole answer. */
export interface Answer {
  readonly status: number;
  readonly body: Buffer;
  /** Nothing stands against another request on the same connection. */
  readonly reusable: boolean;
  /** Milliseconds that the server keeps an idle connection, where it says so. */
  readonly keptMs: number | undefined;
}

/** Reads one answer after another from the bytes of a connection, in whatever pieces they come. Knows no sockets. */
export class AnswerParser {
  private readonly heads: HeadReader;
  private head: AnswerHead | undefined;
  private body: BodyBuffer | undefined;
  private chunks: ChunkedBody | undefined;

  constructor(private readonly limits: AnswerLimits) {
    this.heads = new HeadReader(limits.head);
  }

  /** Before each answer. */
  begin(): void {
    this.heads.reset();
    this.head = this.body = this.chunks = undefined;
  }

  /**
   * @param bytes are not kept: what is needed of them is copied.
   * @returns the answer once it is whole. Bytes beyond it make its connection unfit for another one.
   * @throws SubgraphUnreachable MALFORMED, ENCODED or TOO_LARGE
   */
  feed(bytes: Buffer): Answer | undefined {
    let at = 0;
    while (!this.head) {
      at = this.heads.take(bytes, at);
      if (at < 0) return undefined;
      const head = readAnswerHead(this.heads.text);
      // What says that the answer is still to come is not it.
      if (head.status >= 200) this.open(head);
    }
    const end = this.takeBody(this.head, bytes, at);
    return end < 0 ? undefined : this.whole(this.head, end === bytes.length && !this.head.last);
  }

  /**
   * The peer sends no more.
   * @throws SubgraphUnreachable RESET unless the answer was to end in this way.
   */
  end(): Answer {
    if (this.head?.framing !== 'UNTIL_CLOSE')
      throw new SubgraphUnreachable('RESET', 'the connection ended before the answer did');
    return this.whole(this.head, false);
  }

  private open(head: AnswerHead): void {
    if (head.length > this.limits.body)
      throw new SubgraphUnreachable('TOO_LARGE', 'the body is longer than is read');
    this.head = head;
    this.body = new BodyBuffer(this.limits.body, head.length);
    if (head.framing === 'CHUNKED') this.chunks = new ChunkedBody(this.body, this.limits.head);
  }

  /** @returns where the body ends in these bytes, -1 while it does not. */
  private takeBody(head: AnswerHead, bytes: Buffer, at: number): number {
    const body = this.body as BodyBuffer;
    if (this.chunks) {
      const end = this.chunks.feed(bytes, at);
      return this.chunks.done ? end : -1;
    }
    const end =
      head.framing === 'LENGTH' ? Math.min(bytes.length, at + head.length - body.length) : bytes.length;
    body.append(bytes, at, end);
    return head.framing === 'LENGTH' && body.length === head.length ? end : -1;
  }

  private whole({ status, keptMs }: AnswerHead, reusable: boolean): Answer {
    return { status, body: (this.body as BodyBuffer).take(), reusable, keptMs };
  }
}
