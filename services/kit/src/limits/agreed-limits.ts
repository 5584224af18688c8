import { z } from 'zod';

const MEBIBYTE = 2 ** 20;

/** What a subgraph of the house may cost a gateway at once. */
export const HOUSE_MOST = { concurrency: 64, waiting: 1024, answerBytes: 32 * MEBIBYTE } as const;

const count = (most: number) => z.number().int().min(1).max(most);

/**
 * What may be agreed with whoever runs a subgraph that is not of the house, and the most that anybody is given: what a
 * subgraph of the house may cost. What is not agreed is as for everybody.
 */
export const agreedLimits = z
  .object({
    /** Milliseconds for a request. */
    timeoutMs: count(10_000),
    /** Requests under way. */
    concurrency: count(HOUSE_MOST.concurrency),
    /** Requests that wait for one of those to end. */
    waiting: z.number().int().min(0).max(HOUSE_MOST.waiting),
    answerBytes: count(HOUSE_MOST.answerBytes),
    /** Of each gateway. */
    quota: z
      .strictObject({
        perSecond: z.number().gt(0).max(2000),
        perDay: count(100_000_000),
        bytesPerSecond: count(32 * MEBIBYTE),
      })
      .partial(),
  })
  .partial();

export type AgreedLimits = z.output<typeof agreedLimits>;

/** By the name of the subgraph. */
export type LimitsByName = Readonly<Record<string, AgreedLimits>>;
