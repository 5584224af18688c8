import { InvariantError } from '@lien-thong/kit/errors';
import { EventPieces } from './event-pieces';

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
  private constructor(
    readonly status: number,
    readonly headers: Headers,
    private readonly pieces: EventPieces,
  ) {}

  /** The last id that was said, with or without an event. */
  get lastId(): string | null {
    return this.pieces.lastId;
  }

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
    const client = new SseClient(response.status, response.headers, new EventPieces(response, leaving));
    // The first ping comes when the subscription stands.
    if (response.status === 200) await client.pieces.next();
    return client;
  }

  /** The next event; pings are passed over. */
  async next(): Promise<StreamEvent> {
    for (;;) {
      const fields = await this.pieces.next();
      if (!fields) throw new InvariantError('The stream has ended');
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
    this.pieces.leave();
  }
}
