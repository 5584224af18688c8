import type { Locale } from '@lien-thong/kit/errors';
import type { Identity } from '@lien-thong/kit/identity';

/** What is the same for every fetch of one request. */
export interface GatewayContext {
  /** Fixed once, so that two subgraphs never disagree on what today is. A caller cannot set it. */
  readonly instant: Date;
  readonly locale: Locale;
  readonly correlationId: string;
  readonly identity: Identity;
  /** Name that the client gives itself. */
  readonly client: string;
}
