import type { IncomingHttpHeaders } from 'node:http';
import type { Place } from '@lien-thong/kit/events';

/** Who subscribes, and to what, as the protocols give it. */
export interface Subscriber {
  /** Language, correlation id and the client's name are read from these. */
  readonly headers: IncomingHttpHeaders;
  readonly authorization: string | undefined;
  readonly operation: SubscribedOperation;
  /** Where it stood when it left; null where it begins now. */
  readonly after: Place | null;
}

export interface SubscribedOperation {
  readonly query?: string | undefined;
  readonly operationName?: string | undefined;
  readonly variables?: Record<string, unknown> | undefined;
  readonly extensions?: Record<string, unknown> | undefined;
}
