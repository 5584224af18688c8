import type { Answer } from './answer-parser';
import { Connection, type ConnectionOwner } from './connection';
import { Deadlines } from './deadlines';
import type { Endpoint } from './endpoint';
import { SubgraphUnreachable } from './errors';
import type { Exchange } from './exchange';
import { IdleConnections } from './idle-connections';
import type { AnswerLimits } from './limits';

export interface PoolLimits {
  /** Sockets at most. */
  readonly connections: number;
  /** Requests at most that wait for a socket. */
  readonly waiting: number;
  /** What a request may take, waiting included. */
  readonly timeoutMs: number;
  readonly answer: AnswerLimits;
  /** Asked before a request is sent again. */
  readonly mayRepeat: () => boolean;
}

/** The connections to one subgraph. Who finds all of them busy waits, first come first served, while time runs. */
export class Pool implements ConnectionOwner {
  private readonly open = new Set<Connection>();
  private readonly idle = new IdleConnections();
  private readonly waiting = new Set<Exchange>();
  private readonly deadlines: Deadlines<Exchange>;
  private closed = false;

  constructor(
    private readonly endpoint: Endpoint,
    private readonly limits: PoolLimits,
  ) {
    this.deadlines = new Deadlines(limits.timeoutMs, (exchange) => this.expire(exchange));
  }

  /** Sees to it that the exchange comes to an end, one way or the other. */
  take(exchange: Exchange): void {
    if (this.closed) return exchange.reject(closed());
    const connection = this.idle.pop() ?? this.openAnother();
    if (!connection && this.waiting.size >= this.limits.waiting)
      return exchange.reject(
        new SubgraphUnreachable('QUEUE_FULL', 'too many requests wait for a connection'),
      );
    exchange.deadline = this.deadlines.add(exchange);
    if (connection) connection.carry(exchange);
    else this.waiting.add(exchange);
  }

  /** What is under way or waits fails. @returns once every socket is closed. */
  async close(): Promise<void> {
    this.closed = true;
    const connections = [...this.open];
    for (const exchange of this.waiting) exchange.reject(closed());
    this.waiting.clear();
    for (const connection of connections) connection.drop(closed());
    this.deadlines.clear();
    this.idle.clear();
    await Promise.all(connections.map((connection) => connection.closed()));
  }

  answered(connection: Connection, exchange: Exchange, answer: Answer): void {
    this.settle(exchange);
    if (answer.status >= 300 && answer.status < 400)
      exchange.reject(new SubgraphUnreachable('REDIRECTED', `the answer has status ${answer.status}`));
    else exchange.resolve(answer.body);
    this.goOn(connection, answer);
  }

  lost(connection: Connection, failure: SubgraphUnreachable, exchange?: Exchange, unseen?: boolean): void {
    this.open.delete(connection);
    this.idle.remove(connection);
    if (exchange) {
      // On a new connection, so that it cannot happen again.
      const repeats = unseen && exchange.repeatable && failure.reason === 'RESET' && this.limits.mayRepeat();
      const again = repeats ? this.openAnother() : undefined;
      if (again) again.carry(exchange);
      else this.fail(exchange, failure);
    }
    this.serveWaiting();
  }

  private goOn(connection: Connection, { reusable, keptMs }: Answer): void {
    const next = reusable ? this.takeWaiting() : undefined;
    if (next) connection.carry(next);
    else if (!reusable || !this.idle.push(connection, keptMs)) connection.drop(closed());
  }

  private serveWaiting(): void {
    while (this.waiting.size > 0) {
      const connection = this.openAnother();
      if (!connection) return;
      connection.carry(this.takeWaiting() as Exchange);
    }
  }

  private takeWaiting(): Exchange | undefined {
    const [first] = this.waiting;
    if (first) this.waiting.delete(first);
    return first;
  }

  private openAnother(): Connection | undefined {
    if (this.closed || this.open.size >= this.limits.connections) return undefined;
    const connection = new Connection(this.endpoint, this.limits.answer, this);
    this.open.add(connection);
    return connection;
  }

  private expire(exchange: Exchange): void {
    const failure = new SubgraphUnreachable('TIMEOUT', `no whole answer within ${this.limits.timeoutMs} ms`);
    if (exchange.connection) exchange.connection.drop(failure);
    else {
      this.waiting.delete(exchange);
      this.fail(exchange, failure);
    }
  }

  private fail(exchange: Exchange, failure: SubgraphUnreachable): void {
    this.settle(exchange);
    exchange.reject(failure);
  }

  private settle({ deadline }: Exchange): void {
    if (deadline) this.deadlines.delete(deadline);
  }
}

function closed(): SubgraphUnreachable {
  return new SubgraphUnreachable('CLOSED', 'the connections to this subgraph were closed');
}
