import type { BodyBuffer } from './body-buffer';
import { SubgraphUnreachable } from './errors';
import { areHeaderLines } from './header-lines';

const CR = 13;
const LF = 10;
const TAB = 9;
const SEMICOLON = 59;
/** Seven hex digits are 256 MiB, and still exact in 32 bits. */
const MOST_DIGITS = 7;

type Expected = 'SIZE' | 'EXTENSION' | 'SIZE_LF' | 'DATA' | 'DATA_CR' | 'DATA_LF' | 'TRAILER' | 'DONE';

/** Reads a body in chunks, which may arrive split at any byte. Extensions and trailers are checked and dropped. */
export class ChunkedBody {
  private expected: Expected = 'SIZE';
  private size = 0;
  private digits = 0;
  private trailer = '';

  /** @param overhead bytes of extensions and trailers that are borne with. */
  constructor(
    private readonly body: BodyBuffer,
    private overhead: number,
  ) {}

  get done(): boolean {
    return this.expected === 'DONE';
  }

  /**
   * @returns where in the chunk of bytes its part of the body ends.
   * @throws SubgraphUnreachable MALFORMED or TOO_LARGE
   */
  feed(bytes: Buffer, from: number): number {
    let at = from;
    while (at < bytes.length && this.expected !== 'DONE') {
      if (this.expected === 'DATA') at = this.takeData(bytes, at);
      else this.takeByte(bytes[at++] as number);
    }
    return at;
  }

  private takeData(bytes: Buffer, at: number): number {
    const end = Math.min(bytes.length, at + this.size);
    this.body.append(bytes, at, end);
    this.size -= end - at;
    if (this.size === 0) this.expected = 'DATA_CR';
    return end;
  }

  private takeByte(byte: number): void {
    switch (this.expected) {
      case 'SIZE':
        return this.takeSize(byte);
      case 'EXTENSION':
        if (byte === CR) this.expected = 'SIZE_LF';
        else if (isControl(byte)) throw malformed('an extension of a chunk');
        else this.bear();
        return;
      case 'SIZE_LF':
        return this.endSize(byte);
      case 'DATA_CR':
        if (byte !== CR) throw malformed('the end of a chunk');
        this.expected = 'DATA_LF';
        return;
      case 'DATA_LF':
        if (byte !== LF) throw malformed('the end of a chunk');
        this.expected = 'SIZE';
        this.digits = 0;
        return;
      case 'TRAILER':
        return this.takeTrailer(byte);
    }
  }

  private takeSize(byte: number): void {
    const digit = hexDigit(byte);
    if (digit >= 0) {
      if (++this.digits > MOST_DIGITS) throw malformed('the size of a chunk');
      this.size = this.size * 16 + digit;
    } else if (this.digits > 0 && byte === CR) this.expected = 'SIZE_LF';
    else if (this.digits > 0 && byte === SEMICOLON) this.expected = 'EXTENSION';
    else throw malformed('the size of a chunk');
  }

  private endSize(byte: number): void {
    if (byte !== LF) throw malformed('the size of a chunk');
    this.expected = this.size === 0 ? 'TRAILER' : 'DATA';
  }

  private takeTrailer(byte: number): void {
    this.bear();
    this.trailer += String.fromCharCode(byte);
    if (byte !== LF) return;
    if (this.trailer === '\r\n') {
      this.expected = 'DONE';
      return;
    }
    if (!areHeaderLines(this.trailer, 0)) throw malformed('a trailer');
    this.trailer = '';
  }

  private bear(): void {
    if (--this.overhead < 0)
      throw new SubgraphUnreachable('TOO_LARGE', 'more extensions or trailers than are read');
  }
}

function hexDigit(byte: number): number {
  if (byte >= 48 && byte <= 57) return byte - 48;
  const lower = byte | 32;
  return lower >= 97 && lower <= 102 ? lower - 87 : -1;
}

function isControl(byte: number): boolean {
  return (byte < 32 && byte !== TAB) || byte === 127;
}

function malformed(part: string): SubgraphUnreachable {
  return new SubgraphUnreachable('MALFORMED', `${part} cannot be read`);
}
