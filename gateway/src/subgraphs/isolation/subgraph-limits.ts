import { HOUSE_MOST } from '@lien-thong/kit/limits';
import type { BreakerLimits } from './circuit-breaker';
import type { RetryLimits } from './retry-budget';

/** What one subgraph may cost the rest of the graph. */
export interface SubgraphLimits {
  /** Milliseconds for a request, waiting for a connection included. */
  readonly timeoutMs: number;
  /** Requests under way at most. */
  readonly concurrency: number;
  /** Requests at most that wait for one of those to end. */
  readonly waiting: number;
  /** Bytes of an answer's body at most. */
  readonly answerBytes: number;
  readonly retry: RetryLimits;
  readonly breaker: BreakerLimits;
  /** Null where as many as come may be asked. */
  readonly quota: Quota | null;
}

/** Of each process of the gateway. */
export interface Quota {
  /** Also how many may come at once after a rest of a second. */
  readonly perSecond: number;
  readonly perDay: number;
  /** Of answers. While one is parsed nothing else is done: this bounds which part of the time a subgraph takes. */
  readonly bytesPerSecond: number;
}

const MEBIBYTE = 2 ** 20;

/** A subgraph of the same hands as the gateway: only what would harm both is held back. */
export function houseLimits(timeoutMs: number): SubgraphLimits {
  return {
    timeoutMs,
    ...HOUSE_MOST,
    retry: { share: 0.1, reserve: 10 },
    breaker: {
      errorShare: 0.5,
      windowMs: 10_000,
      leastRequests: 50,
      pauseMs: 500,
      longestPauseMs: 4000,
      probes: 1,
    },
    quota: null,
  };
}

/** A subgraph of somebody else, of which nothing is known. */
export const PARTNER_LIMITS: SubgraphLimits = {
  timeoutMs: 5000,
  concurrency: 16,
  waiting: 64,
  answerBytes: MEBIBYTE,
  retry: { share: 0.1, reserve: 10 },
  breaker: {
    errorShare: 0.5,
    windowMs: 10_000,
    leastRequests: 20,
    pauseMs: 1000,
    longestPauseMs: 60_000,
    probes: 3,
  },
  quota: { perSecond: 200, perDay: 2_000_000, bytesPerSecond: 4 * MEBIBYTE },
};
