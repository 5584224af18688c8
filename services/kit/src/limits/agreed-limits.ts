import { z } from 'zod';

const MEBIBYTE = 2 ** 20;
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
    concurrency: count(64),
    /** Requests that wait for one of those to end. */
    waiting: z.number().int().min(0).max(1024),
    answerBytes: count(32 * MEBIBYTE),
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
