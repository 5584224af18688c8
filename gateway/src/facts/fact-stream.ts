import {
  FACT_EVENT,
  statedBy,
  toCloudEvent,
  type Fact,
  type PacedFacts,
  type Place,
} from '@lien-thong/kit/events';
import { positionText } from './position';

export interface FactStreamParts {
  readonly readings: ReadonlyMap<string, PacedFacts>;
  readonly types: ReadonlySet<string>;
  /** Asked before anything is told. @throws CodedError where the reader may not go on. */
  readonly mayGoOn: () => Promise<void>;
  /** Returns when it has left. */
  readonly send: (text: string) => Promise<void>;
  readonly told: (source: string) => void;
  /** Ends the readings. */
  readonly signal: AbortSignal;
}

/**
 * Facts of several sources as one stream of events, each sent when the one before has left: whoever takes them slowly has
 * them read slowly. The id of an event says where the reader then stands in all of its sources.
 */
export class FactStream {
  private readonly position: Map<string, Place>;
  private queue: Promise<unknown> = Promise.resolve();
  private waiting = 0;

  constructor(private readonly parts: FactStreamParts) {
    this.position = new Map([...parts.readings].map(([source, { begun }]) => [source, begun]));
  }

  /** Returns when the signal has come. @throws what keeps it from going on. */
  async run(): Promise<void> {
    await this.say();
    await Promise.all([...this.parts.readings].map(([source, reading]) => this.tellAll(source, reading)));
  }

  /** Says where the reader stands, unless something is on its way to it anyhow. */
  async beat(): Promise<void> {
    if (this.waiting === 0) await this.say();
  }

  /** The last event, behind those on their way. */
  async end(data: object): Promise<void> {
    await this.inTurn(() => this.parts.send(`event: end\ndata: ${JSON.stringify(data)}\n\n`));
  }

  /** Without data no event arises, but whoever reads keeps the id. */
  private say(): Promise<void> {
    return this.inTurn(async () => {
      if (this.parts.signal.aborted) return;
      await this.parts.mayGoOn();
      await this.parts.send(`:\nid: ${positionText(this.position)}\n\n`);
    });
  }

  private async tellAll(source: string, reading: PacedFacts): Promise<void> {
    for await (const facts of reading) await this.inTurn(() => this.tell(source, facts));
  }

  private async tell(source: string, facts: readonly Fact[]): Promise<void> {
    const { types, signal, mayGoOn, send, told } = this.parts;
    for (const { event, place } of facts) {
      const chosen = types.has(event.type) && statedBy(event.type) === source;
      if (chosen) await mayGoOn();
      if (signal.aborted) return;
      this.position.set(source, place);
      if (!chosen) continue;
      await send(
        `id: ${positionText(this.position)}\nevent: ${FACT_EVENT}\ndata: ${toCloudEvent(event)}\n\n`,
      );
      told(source);
    }
  }

  /** Events of several sources must not be written into one another, and each has to know the position of the last. */
  private async inTurn(work: () => Promise<void>): Promise<void> {
    this.waiting += 1;
    const done = this.queue.then(work);
    this.queue = done.catch(() => undefined);
    try {
      await done;
    } finally {
      this.waiting -= 1;
    }
  }
}
