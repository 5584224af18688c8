/** All that can keep an answer away. */
export type UnreachableReason =
  /** No whole answer within the time, waiting for a connection included. */
  | 'TIMEOUT'
  /** No connection could be opened. */
  | 'REFUSED'
  /** The address leads to where none of others may lead; nothing was opened. */
  | 'FORBIDDEN'
  /** The connection ended before the answer did. */
  | 'RESET'
  /** The head or the body is longer than what is read of one. */
  | 'TOO_LARGE'
  /** The bytes are no answer of HTTP/1.1, or one that two readers could take for different things. */
  | 'MALFORMED'
  /** The body is encoded, though nothing of the kind was asked for. */
  | 'ENCODED'
  /** The answer sends the question elsewhere. */
  | 'REDIRECTED'
  /** More requests wait for a connection than may wait. */
  | 'QUEUE_FULL'
  /** The transport was closed. */
  | 'CLOSED';

/** Why a subgraph gave no whole answer: for the log, not for the caller. */
export class SubgraphUnreachable extends Error {
  override readonly name = 'SubgraphUnreachable';
  /** Whether a part of the answer had come. */
  answerBegan = false;

  constructor(
    readonly reason: UnreachableReason,
    detail: string,
    cause?: unknown,
  ) {
    super(`${reason}: ${detail}`, { cause });
  }
}

/** A header that could not be sent as it is without ending up as something else. */
export class HeaderRefused extends TypeError {
  override readonly name = 'HeaderRefused';

  /** The value is not told: it may be what proves who asks. */
  constructor(header: string) {
    super(`The header ${JSON.stringify(header)} cannot be sent as it is`);
  }
}
