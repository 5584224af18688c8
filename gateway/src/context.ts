import type { Locale } from '@lien-thong/kit/errors';

/** What is the same for every fetch of one request. */
export interface GatewayContext {
  /** Fixed once, so that two subgraphs never disagree on what today is. A caller cannot set it. */
  readonly instant: Date;
  readonly locale: Locale;
  readonly correlationId: string;
}
