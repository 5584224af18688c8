import { InvariantError } from '@lien-thong/kit/errors';

export interface StreamEvent {
  readonly event: 'next' | 'complete';
  readonly id: string | null;
  readonly data: {
    readonly data?: Record<string, unknown> | null;
    readonly errors?: readonly { readonly path?: unknown; readonly extensions: { readonly code: string } }[];
  } | null;
}

/** A subscriber as a browser's EventSource would be one, with headers. */
export class SseClient {
  /** The last id that was said, with or without an event. */
  lastId: string | null = null;
  private readonly decoder = new TextDecoder();
  private text = '';

  private constructor(
    readonly status: number,
    readonly headers: Headers,
    private readonly reader: ReadableStreamDefaultReader<Uint8Array>,
    private readonly leaving: AbortController,
  ) {}

  /** @param url of the graph, without `/stream`. */
  static async open(
    url: string,
    query: string,
    { variables = {}, headers = {} }: { variables?: object; headers?: Record<string, string> } = {},
  ): Promise<SseClient> {
    const leaving = new AbortController();
    const response = await fetch(`${url}/stream`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'text/event-stream', ...headers },
      body: JSON.stringify({ query, variables }),
      signal: leaving.signal,
    });
    if (!response.body) throw new InvariantError('A stream without a body');
    const client = new SseClient(response.status, response.headers, response.body.getReader(), leaving);
    // The first ping comes when the subscription stands.
    if (response.status === 200) await client.piece();
    return client;
  }

  /** The next event; pings are passed over. */
  async next(): Promise<StreamEvent> {
    for (;;) {
      const piece = await this.piece();
      const fields = new Map(
        piece.split('\n').map((line) => {
          const colon = line.indexOf(':');
          return [line.slice(0, colon), line.slice(colon + 1).trim()] as const;
        }),
      );
      const event = fields.get('event');
      if (event !== 'next' && event !== 'complete') continue;
      const data = fields.get('data');
      return {
        event,
        id: fields.get('id') ?? null,
        data: data ? (JSON.parse(data) as StreamEvent['data']) : null,
      };
    }
  }

  /** The data of the next answer, which has to have come without errors. */
  async data(): Promise<unknown> {
    const { data } = await this.next();
    expect(data?.errors).toBeUndefined();
    return data?.data;
  }

  /** The codes of the next answer, which has to be the last. */
  async lastWord(): Promise<string[]> {
    const { data } = await this.next();
    expect((await this.next()).event).toBe('complete');
    expect(data?.data).toBeUndefined();
    return (data?.errors ?? []).map(({ extensions }) => extensions.code);
  }

  leave(): void {
    this.leaving.abort();
    this.reader.cancel().catch(() => undefined);
  }

  private async piece(): Promise<string> {
    for (;;) {
      const end = this.text.indexOf('\n\n');
      if (end >= 0) {
        const piece = this.text.slice(0, end);
        this.text = this.text.slice(end + 2);
        this.lastId = /^id: (.*)$/m.exec(piece)?.[1] ?? this.lastId;
        return piece;
      }
      const { done, value } = await this.reader.read();
      if (done) throw new InvariantError(`The stream ended after «${this.text}»`);
      this.text += this.decoder.decode(value, { stream: true });
    }
  }
}
