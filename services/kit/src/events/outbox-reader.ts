import { Client, Pool } from 'pg';
import type { ServiceConfig } from '../config';
import { databaseUrl } from '../database/data-source';
import type { Logger } from '../logging';
import type { DomainEvent } from './domain-event';
import { OUTBOX_CHANNEL } from './outbox';
import { OUTBOX_PAGE, toEvent, type OutboxRow } from './outbox-rows';

/** What the outbox of a subgraph says. */
export interface OutboxReader {
  /** Events of these types (null: of all) after a position, in the order of the source; empty where there is none yet. */
  read(source: string, types: readonly string[] | null, after: number, most: number): Promise<DomainEvent[]>;
  /** Position of the newest event of these types; 0 where there is none. */
  head(source: string, types: readonly string[] | null): Promise<number>;
  /** Positions of the oldest event that is kept and of the newest; 1 and 0 where there is none. */
  bounds(source: string): Promise<{ readonly first: number; readonly last: number }>;
  /** Calls back soon after the source has stated something. May call too often, and must not be relied on alone. */
  onNews(source: string, wake: () => void): Promise<void>;
  close(): Promise<void>;
}

/**
 * Reads each source's outbox where it is written. This is the only place that opens another subgraph's database, and it
 * sees no table but the outbox.
 */
export function outboxReader(
  config: Pick<ServiceConfig, 'DATABASE_PREFIX' | 'DATABASE_URL'>,
  logger: Logger,
): OutboxReader {
  const pools = new Map<string, Pool>();
  const listeners: Listener[] = [];

  function poolOf(source: string): Pool {
    let pool = pools.get(source);
    if (!pool) {
      pool = new Pool({
        connectionString: databaseUrl(config, source),
        max: 2,
        application_name: 'lien-thong outbox',
      });
      pool.on('error', (error) => logger.warn({ err: error, source }, 'outbox connection lost'));
      pools.set(source, pool);
    }
    return pool;
  }

  return {
    async read(source, types, after, most) {
      const result = await poolOf(source).query<OutboxRow>(OUTBOX_PAGE, [after, types, most]);
      return result.rows.map((row) => toEvent(source, row));
    },
    async head(source, types) {
      const result = await poolOf(source).query<{ head: string | null }>(
        'SELECT max(position) AS head FROM outbox WHERE $1::text[] IS NULL OR type = ANY($1)',
        [types],
      );
      return Number(result.rows[0]?.head ?? 0);
    },
    async bounds(source) {
      const result = await poolOf(source).query<{ first: string | null; last: string | null }>(
        'SELECT min(position) AS first, max(position) AS last FROM outbox',
      );
      const { first, last } = result.rows[0] ?? { first: null, last: null };
      return { first: Number(first ?? 1), last: Number(last ?? 0) };
    },
    async onNews(source, wake) {
      const listener = new Listener(databaseUrl(config, source), wake, logger);
      listeners.push(listener);
      await listener.open();
    },
    async close() {
      await Promise.all(listeners.map((listener) => listener.close()));
      await Promise.all([...pools.values()].map((pool) => pool.end()));
    },
  };
}

/** A LISTEN connection that comes back by itself; meanwhile the readers' own timer carries on. */
class Listener {
  private client: Client | undefined;
  private retry: NodeJS.Timeout | undefined;
  private closed = false;

  constructor(
    private readonly url: string,
    private readonly wake: () => void,
    private readonly logger: Logger,
  ) {}

  async open(): Promise<void> {
    if (this.closed) return;
    const client = new Client({ connectionString: this.url, application_name: 'lien-thong news' });
    client.on('notification', () => this.wake());
    client.on('error', (error) => this.lost(error));
    try {
      await client.connect();
      await client.query(`LISTEN ${OUTBOX_CHANNEL}`);
      // Closed while it was connecting: nobody would ever end this connection.
      if (this.closed) return await client.end();
      this.client = client;
      this.wake();
    } catch (error) {
      this.lost(error);
    }
  }

  async close(): Promise<void> {
    this.closed = true;
    clearTimeout(this.retry);
    await this.client?.end().catch(() => undefined);
  }

  private lost(error: unknown): void {
    if (this.closed) return;
    this.logger.debug({ err: error }, 'outbox listener lost; trying again');
    this.client = undefined;
    clearTimeout(this.retry);
    this.retry = setTimeout(() => void this.open(), 1000);
  }
}
