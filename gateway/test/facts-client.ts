import { EventPieces } from './event-pieces';

/** A fact as it is sent. */
export interface SentFact {
  readonly id: string;
  readonly type: string;
  readonly source: string;
  readonly subject: string;
  readonly entityversion: number;
  readonly data: Readonly<Record<string, unknown>>;
}

export interface FactsRefusal {
  readonly errors: readonly {
    readonly message: string;
    readonly extensions: { readonly code: string; readonly remedy: string; readonly details: object };
  }[];
}

/** A partner that follows facts. */
export class FactsClient {
  private constructor(
    readonly status: number,
    readonly headers: Headers,
    /** What was answered in the place of a stream. */
    readonly refusal: FactsRefusal | null,
    private readonly pieces: EventPieces | null,
  ) {}

  /** Returns when the stream stands, or was refused. @param origin of the gateway. */
  static async open(origin: string, query = '', headers: Record<string, string> = {}): Promise<FactsClient> {
    const leaving = new AbortController();
    const response = await fetch(`${origin}/facts${query}`, { headers, signal: leaving.signal });
    if (response.status !== 200) {
      return new FactsClient(
        response.status,
        response.headers,
        (await response.json()) as FactsRefusal,
        null,
      );
    }
    const client = new FactsClient(200, response.headers, null, new EventPieces(response, leaving));
    await client.beat();
    return client;
  }

  /** Where the reader stands. */
  get position(): string {
    return this.pieces?.lastId as string;
  }
  get code(): string | undefined {
    return this.refusal?.errors[0]?.extensions.code;
  }

  /** The next event; beats are passed over. */
  async fact(): Promise<SentFact> {
    for (;;) {
      const fields = await this.pieces?.next();
      if (fields?.get('event') === 'fact') return JSON.parse(fields.get('data') as string) as SentFact;
      if (!fields || fields.has('event'))
        throw new RangeError(`No fact but ${JSON.stringify([...(fields ?? [])])}`);
    }
  }

  async facts(count: number): Promise<SentFact[]> {
    const facts: SentFact[] = [];
    while (facts.length < count) facts.push(await this.fact());
    return facts;
  }

  /** The next piece, which has to be one that says nothing but the position. */
  async beat(): Promise<string> {
    const fields = await this.pieces?.next();
    expect([...(fields?.keys() ?? [])]).toEqual(['', 'id']);
    return this.position;
  }

  /** The code of the last event, behind which the stream has to end. */
  async lastWord(): Promise<string | undefined> {
    for (;;) {
      const fields = await this.pieces?.next();
      if (!fields) return undefined;
      if (fields.get('event') !== 'end') continue;
      const { errors } = JSON.parse(fields.get('data') as string) as FactsRefusal;
      expect(await this.pieces?.next()).toBeNull();
      return errors[0]?.extensions.code;
    }
  }

  leave(): void {
    this.pieces?.leave();
  }
}
