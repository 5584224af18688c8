import type { ByteText } from '../byte-text';
import { SMALLEST, type AnswerBuffers } from './answer-buffers';

/** Characters that are gathered before they become bytes: joining short texts is cheap, copying each is not. */
const PIECE = 4096;

/** Bytes that most answers fit in, so that the buffer they are written into rarely has to grow. */
const ROOM = 256 * 1024;

/** A place that writing can go back to. */
export interface Mark {
  readonly length: number;
  readonly piece: ByteText;
}

/** Byte texts that become bytes in pieces. */
export class TextBuffer {
  private buffer: Buffer;
  private length = 0;
  private piece = '';

  constructor(private readonly buffers: AnswerBuffers) {
    this.buffer = buffers.lend(ROOM);
  }

  add(text: ByteText): void {
    this.piece += text;
    if (this.piece.length > PIECE) this.flush();
  }

  /** Forgets what an answer that failed has left. */
  clear(): void {
    this.length = 0;
    this.piece = '';
  }

  mark(): Mark {
    return { length: this.length, piece: this.piece };
  }

  backTo({ length, piece }: Mark): void {
    this.length = length;
    this.piece = piece;
  }

  /** Encodes what is gathered. @returns the bytes up to here. */
  flush(): number {
    if (this.piece !== '') {
      this.reserve(this.piece.length);
      this.length += this.buffer.write(this.piece, this.length, 'latin1');
      this.piece = '';
    }
    return this.length;
  }

  /** Writes once more what was written between two numbers of bytes. */
  repeat(start: number, end: number): void {
    this.flush();
    this.reserve(end - start);
    this.buffer.copyWithin(this.length, start, end);
    this.length += end - start;
  }

  /** Hands over the bytes, in a buffer that they fill, and begins anew. */
  take(): Buffer {
    // Flushing may put another buffer in the place of this one.
    const length = this.flush();
    const bytes = this.buffer.subarray(0, length);
    this.length = 0;
    if (length < SMALLEST) return Buffer.from(bytes);
    if (2 * length > this.buffer.length) {
      this.buffer = this.buffers.lend(ROOM);
      return bytes;
    }
    const fitting = this.buffers.lend(length);
    bytes.copy(fitting);
    return fitting.subarray(0, length);
  }

  private reserve(bytes: number): void {
    if (this.length + bytes <= this.buffer.length) return;
    const larger = this.buffers.lend(this.length + bytes);
    this.buffer.copy(larger, 0, 0, this.length);
    this.buffers.giveBack(this.buffer);
    this.buffer = larger;
  }
}
