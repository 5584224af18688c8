import type { Socket } from 'node:net';
import { AnswerParser, type Answer } from './answer-parser';
import type { Endpoint } from './endpoint';
import { SubgraphUnreachable } from './errors';
import type { Exchange } from './exchange';
import type { AnswerLimits } from './limits';
import { AddressForbidden } from './reach';

/** As much as a socket reads at once. */
const READ_BYTES = 64 * 1024;

/** Longer texts are encoded before they are written: Node takes several times as long over one that it writes itself. */
const LONG_TEXT = 8 * 1024;

/** What becomes of a connection is its owner's affair. Each is called once for an exchange. */
export interface ConnectionOwner {
  answered(connection: Connection, exchange: Exchange, answer: Answer): void;
  /**
   * The connection is no more.
   * @param exchange what was under way on it.
   * @param unseen the connection was an old one and not a byte of an answer came: the peer may have closed it before.
   */
  lost(
    connection: Connection,
    failure: SubgraphUnreachable,
    exchange: Exchange | undefined,
    unseen: boolean,
  ): void;
}

/** A connection that carries one exchange at a time. Its bytes are read into one buffer of its own, again and again. */
export class Connection {
  private readonly socket: Socket;
  private readonly parser: AnswerParser;
  private exchange: Exchange | undefined;
  private opened = false;
  private used = false;
  private answering = false;
  private dropped = false;

  constructor(
    endpoint: Endpoint,
    limits: AnswerLimits,
    private readonly owner: ConnectionOwner,
  ) {
    this.parser = new AnswerParser(limits);
    const buffer = Buffer.allocUnsafe(READ_BYTES);
    const callback = (length: number) => {
      this.read(buffer.subarray(0, length));
      return true;
    };
    this.socket = endpoint
      .dial({ buffer, callback })
      .once(endpoint.opened, () => {
        this.opened = true;
      })
      .once('end', () => this.end())
      .on('error', (error) => this.drop(this.failureOf(error)))
      .once('close', () => this.drop(this.failureOf()));
  }

  /** Sends a request, in one piece, and reads its answer. Only when nothing is under way. */
  carry(exchange: Exchange): void {
    this.exchange = exchange;
    exchange.connection = this;
    this.answering = false;
    this.parser.begin();
    const { text } = exchange;
    if (text.length > LONG_TEXT) this.socket.write(Buffer.from(text, 'latin1'));
    else this.socket.write(text, 'latin1');
  }

  /** Whether the connection keeps the process alive. */
  holdProcess(hold: boolean): void {
    if (hold) this.socket.ref();
    else this.socket.unref();
  }

  /** Takes the connection down, whatever is under way. */
  drop(failure: SubgraphUnreachable): void {
    if (this.dropped) return;
    this.dropped = true;
    this.socket.destroy();
    const { exchange } = this;
    this.exchange = undefined;
    failure.answerBegan = this.answering;
    this.owner.lost(this, failure, exchange, this.used && !this.answering);
  }

  /** @returns once the socket is closed. */
  async closed(): Promise<void> {
    if (!this.socket.closed) await new Promise((resolve) => this.socket.once('close', resolve));
  }

  private read(bytes: Buffer): void {
    if (this.dropped) return;
    // Nothing was asked: if it were left unread, the next request would take it for its answer.
    if (!this.exchange)
      return this.drop(new SubgraphUnreachable('MALFORMED', 'bytes that belong to no answer'));
    this.answering = true;
    try {
      const answer = this.parser.feed(bytes);
      if (answer) this.deliver(this.exchange, answer);
    } catch (error) {
      this.drop(error as SubgraphUnreachable);
    }
  }

  private end(): void {
    if (this.dropped) return;
    try {
      if (this.exchange) this.deliver(this.exchange, this.parser.end());
      this.drop(this.failureOf());
    } catch (error) {
      this.drop(error as SubgraphUnreachable);
    }
  }

  private deliver(exchange: Exchange, answer: Answer): void {
    this.exchange = undefined;
    this.used = true;
    // An answer that came before the request had gone out leaves the rest of the request on the way.
    const sent = this.socket.writableLength === 0;
    this.owner.answered(this, exchange, sent ? answer : { ...answer, reusable: false });
  }

  private failureOf(cause?: Error): SubgraphUnreachable {
    if (cause instanceof AddressForbidden) {
      return new SubgraphUnreachable('FORBIDDEN', 'the address leads within', cause);
    }
    return this.opened
      ? new SubgraphUnreachable('RESET', 'the connection ended before the answer did', cause)
      : new SubgraphUnreachable('REFUSED', 'no connection could be opened', cause);
  }
}
