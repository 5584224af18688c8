import { createClient as createSseClient } from 'graphql-sse';
import { createClient as createWebSocketClient } from 'graphql-ws';
import { WebSocket } from 'undici';

/** One fact, as a subscriber is told of it. */
export interface Told {
  readonly code: string;
  readonly version: number;
}

interface Answer {
  readonly data?: { readonly databaseStatusChanged: Told | null } | null;
  readonly errors?: readonly unknown[];
}

export interface SubscriptionCount {
  readonly opened: number;
  readonly dropped: number;
  /** Answers with an error, which is what a failed request is here. */
  readonly failed: number;
  /** Facts that some subscriber was never told of, and that it was told of again. */
  readonly lost: number;
  readonly twice: number;
  /** What some that were dropped or failed were told. */
  readonly words: readonly string[];
}

/** What is selected rests on two subgraphs of the house, and for every other one on the partner too. */
const SELECTIONS = ['code version owner { code }', 'code version owner { code paknOpenReports }'];
const WORDS = 5;

/** Subscribers over both transports at every replica, each of which has to be told of every fact once. */
export class Subscribers {
  private readonly heard: Map<string, number>[] = [];
  private readonly leave: (() => void)[] = [];
  private readonly words: string[] = [];
  private dropped = 0;
  private failed = 0;
  private leaving = false;

  /** @param each how many of each transport at each replica. */
  constructor(replicas: readonly string[], each: number) {
    for (const url of replicas) {
      for (let n = 0; n < each; n += 1) {
        const query = `subscription { databaseStatusChanged { ${SELECTIONS[n % SELECTIONS.length]} } }`;
        this.overSse(url, query);
        this.overWebSocket(url, query);
      }
    }
  }

  get opened(): number {
    return this.heard.length;
  }

  /** Whether everybody has been told of a fact. */
  haveAllHeard(fact: Told): boolean {
    return this.heard.every((told) => told.has(keyOf(fact)));
  }

  count(facts: readonly Told[]): SubscriptionCount {
    const { opened, dropped, failed, words } = this;
    const times = this.heard.flatMap((told) => facts.map((fact) => told.get(keyOf(fact)) ?? 0));
    const lost = times.filter((one) => one === 0).length;
    const twice = times.reduce((sum, one) => sum + Math.max(0, one - 1), 0);
    return { opened, dropped, failed, lost, twice, words };
  }

  close(): void {
    this.leaving = true;
    for (const one of this.leave) one();
  }

  private overSse(url: string, query: string): void {
    const client = createSseClient({ url: `${url}/stream`, retryAttempts: 0 });
    this.leave.push(client.subscribe({ query }, this.sink()), () => client.dispose());
  }

  private overWebSocket(url: string, query: string): void {
    const client = createWebSocketClient({
      url: url.replace(/^http/, 'ws'),
      webSocketImpl: WebSocket,
      retryAttempts: 0,
    });
    this.leave.push(client.subscribe({ query }, this.sink()), () => void client.dispose());
  }

  private sink() {
    const told = new Map<string, number>();
    this.heard.push(told);
    const drop = (word: unknown) => {
      if (this.leaving) return;
      this.dropped += 1;
      this.say(word);
    };
    return {
      next: (answer: object) => {
        const { data, errors } = answer as Answer;
        const fact = data?.databaseStatusChanged;
        if (errors || !fact) {
          this.failed += 1;
          this.say(JSON.stringify(answer));
        }
        if (fact) told.set(keyOf(fact), (told.get(keyOf(fact)) ?? 0) + 1);
      },
      error: drop,
      complete: () => drop('complete'),
    };
  }

  private say(word: unknown): void {
    if (this.words.length < WORDS)
      this.words.push(word instanceof Error ? word.message : JSON.stringify(word));
  }
}

function keyOf({ code, version }: Told): string {
  return `${code} ${version}`;
}
