import type { Connection } from './connection';
import { SubgraphUnreachable } from './errors';

/** Shorter than the five seconds after which Node's servers close an idle connection. */
const UNTOLD_MS = 4000;
const LONGEST_MS = 30_000;
/** A request that goes out just before the server closes would be lost. */
const MARGIN_MS = 1000;

/**
 * Connections without anything to do. The one used last is used next, so that those which nobody needs grow old and are
 * closed. They do not keep a process alive.
 */
export class IdleConnections {
  private readonly stack: { readonly connection: Connection; readonly until: number }[] = [];
  private timer: NodeJS.Timeout | undefined;

  /** @param keptMs milliseconds that the server keeps it, where it said so. @returns false if it is not worth keeping. */
  push(connection: Connection, keptMs: number | undefined): boolean {
    const ms = keptMs === undefined ? UNTOLD_MS : Math.min(LONGEST_MS, keptMs - MARGIN_MS);
    if (ms <= 0) return false;
    connection.holdProcess(false);
    this.stack.push({ connection, until: performance.now() + ms });
    this.timer ??= setTimeout(() => this.sweep(), UNTOLD_MS / 2).unref();
    return true;
  }

  pop(): Connection | undefined {
    for (let last = this.stack.pop(); last; last = this.stack.pop()) {
      if (last.until > performance.now()) {
        last.connection.holdProcess(true);
        return last.connection;
      }
      last.connection.drop(expired());
    }
    return undefined;
  }

  remove(connection: Connection): void {
    const at = this.stack.findIndex((one) => one.connection === connection);
    if (at >= 0) this.stack.splice(at, 1);
  }

  clear(): void {
    clearTimeout(this.timer);
    this.stack.length = 0;
  }

  private sweep(): void {
    const now = performance.now();
    for (const { connection, until } of [...this.stack]) if (until <= now) connection.drop(expired());
    this.timer = this.stack.length > 0 ? setTimeout(() => this.sweep(), UNTOLD_MS / 2).unref() : undefined;
  }
}

function expired(): SubgraphUnreachable {
  return new SubgraphUnreachable('CLOSED', 'the connection was idle for too long');
}
