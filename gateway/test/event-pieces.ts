import { InvariantError } from '@lien-thong/kit/errors';

/** A stream of Server-Sent Events, piece by piece. */
export class EventPieces {
  /** The last id that was said, with or without an event. */
  lastId: string | null = null;
  private readonly decoder = new TextDecoder();
  private readonly reader: ReadableStreamDefaultReader<Uint8Array>;
  private text = '';

  constructor(
    response: Response,
    private readonly leaving: AbortController,
  ) {
    if (!response.body) throw new InvariantError('A stream without a body');
    this.reader = response.body.getReader();
  }

  /** The fields of the next piece; null where the stream has ended. */
  async next(): Promise<ReadonlyMap<string, string> | null> {
    for (;;) {
      const end = this.text.indexOf('\n\n');
      if (end >= 0) {
        const piece = this.text.slice(0, end);
        this.text = this.text.slice(end + 2);
        const fields = new Map(
          piece.split('\n').map((line) => {
            const colon = line.indexOf(':');
            return [line.slice(0, colon), line.slice(colon + 1).trim()] as const;
          }),
        );
        this.lastId = fields.get('id') ?? this.lastId;
        return fields;
      }
      const { done, value } = await this.reader.read();
      if (done && this.text !== '') throw new InvariantError(`The stream ended after «${this.text}»`);
      if (done) return null;
      this.text += this.decoder.decode(value, { stream: true });
    }
  }

  leave(): void {
    this.leaving.abort();
    this.reader.cancel().catch(() => undefined);
  }
}
