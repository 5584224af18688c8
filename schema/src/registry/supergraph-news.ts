import type { Logger } from '@lien-thong/kit/logging';
import { Client } from 'pg';
import { SUPERGRAPH_CHANNEL } from './supergraphs';

const RETRY_MS = 1000;

/** Tells who waits that some contract may have another graph: whichever process of the registry has made it. */
export class SupergraphNews {
  private readonly waiting = new Set<() => void>();
  private client: Client | undefined;
  private retry: NodeJS.Timeout | undefined;
  private closed = false;

  /** @param url of the registry's database. */
  constructor(
    private readonly url: string,
    private readonly logger: Logger,
  ) {}

  /** Nothing more will be told. */
  get ended(): boolean {
    return this.closed;
  }

  async open(): Promise<void> {
    if (this.closed) return;
    const client = new Client({ connectionString: this.url, application_name: 'lien-thong registry news' });
    client.on('notification', () => this.wake());
    client.on('error', (error) => this.lost(error));
    try {
      await client.connect();
      await client.query(`LISTEN ${SUPERGRAPH_CHANNEL}`);
      if (this.closed) return await client.end();
      this.client = client;
      // Whatever was said while nobody listened.
      this.wake();
    } catch (error) {
      this.lost(error);
    }
  }

  /** Comes back when there may be something new, and after that time at the latest. Ask for it before looking. */
  next(withinMs: number): Promise<void> {
    const patience = this.client ? withinMs : Math.min(withinMs, RETRY_MS);
    return new Promise((resolve) => {
      const done = () => {
        clearTimeout(timer);
        this.waiting.delete(done);
        resolve();
      };
      const timer = setTimeout(done, patience);
      this.waiting.add(done);
      if (this.closed) done();
    });
  }

  async close(): Promise<void> {
    this.closed = true;
    clearTimeout(this.retry);
    this.wake();
    await this.client?.end().catch(() => undefined);
  }

  private wake(): void {
    for (const one of [...this.waiting]) one();
  }

  private lost(error: unknown): void {
    if (this.closed) return;
    this.logger.warn({ err: error }, 'news of supergraphs are not heard; trying again');
    this.client = undefined;
    clearTimeout(this.retry);
    this.retry = setTimeout(() => void this.open(), RETRY_MS);
  }
}
