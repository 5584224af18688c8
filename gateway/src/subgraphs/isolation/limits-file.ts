import { readFileSync } from 'node:fs';
import { ConfigError } from '@lien-thong/kit/config';
import type { AgreedLimits } from '@lien-thong/kit/limits';
import { z } from 'zod';
import { houseLimits, PARTNER_LIMITS, type SubgraphLimits } from './subgraph-limits';

const count = (most: number) => z.number().int().min(1).max(most);
const milliseconds = (most: number) => count(most);
const MEGABYTES_MOST = 256 * 2 ** 20;
const DAY_MS = 86_400_000;

const limits = z
  .strictObject({
    timeoutMs: milliseconds(120_000),
    concurrency: count(1024),
    waiting: z.number().int().min(0).max(100_000),
    answerBytes: count(MEGABYTES_MOST),
    retry: z
      .strictObject({ share: z.number().min(0).max(1), reserve: z.number().min(0).max(1000) })
      .partial(),
    breaker: z
      .strictObject({
        errorShare: z.number().gt(0).max(1),
        windowMs: milliseconds(600_000),
        leastRequests: count(100_000),
        pauseMs: milliseconds(DAY_MS),
        longestPauseMs: milliseconds(DAY_MS),
        probes: count(100),
      })
      .partial(),
    quota: z
      .strictObject({ perSecond: z.number().gt(0), perDay: count(1e12), bytesPerSecond: count(1e12) })
      .nullable(),
  })
  .partial();

const file = z.strictObject({
  /** Subgraphs of others by name, with what differs for them from what every partner may cost. */
  partners: z.record(z.string(), limits).default({}),
  /** The same for subgraphs of the house. */
  house: z.record(z.string(), limits).default({}),
});

/** @param guest whether it is one that a registry has added, rather than one that whoever runs the gateway placed. */
export type LimitsOf = (subgraph: string, guest: boolean) => SubgraphLimits;

/**
 * What each subgraph may cost, by a JSON file `{ "partners": { name: {…} }, "house": { name: {…} } }`. A subgraph that it
 * does not name is one of the house, or a partner's where it is a guest: then what was agreed with it counts.
 * @param agreed what the registry says of a guest, at this moment.
 * @throws ConfigError that says what of the file cannot be read.
 */
export function readLimits(
  path: string | null,
  timeoutMs: number,
  agreed: (subgraph: string) => AgreedLimits | undefined = () => undefined,
): LimitsOf {
  const { partners, house } = path === null ? { partners: {}, house: {} } : parsed(path);
  const known = new Map([
    ...Object.entries(house).map(([name, own]) => [name, combined(houseLimits(timeoutMs), own)] as const),
    ...Object.entries(partners).map(([name, own]) => [name, combined(PARTNER_LIMITS, own)] as const),
  ]);
  const usual = houseLimits(timeoutMs);
  const guestLimits = (subgraph: string) => {
    const own = agreed(subgraph);
    return own ? asAgreed(own, usual) : PARTNER_LIMITS;
  };
  return (subgraph, guest) => known.get(subgraph) ?? (guest ? guestLimits(subgraph) : usual);
}

/** Never more time than a subgraph of the house has here; everything else that can be agreed is bounded by what it is. */
function asAgreed({ quota, ...own }: AgreedLimits, house: SubgraphLimits): SubgraphLimits {
  const usual = PARTNER_LIMITS;
  const limits = { ...usual, ...given(own) };
  return {
    ...limits,
    timeoutMs: Math.min(limits.timeoutMs, house.timeoutMs),
    quota: usual.quota && { ...usual.quota, ...given(quota ?? {}) },
  };
}

function parsed(path: string): z.output<typeof file> {
  try {
    return file.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch (error) {
    const what = error instanceof z.ZodError ? z.prettifyError(error) : (error as Error).message;
    throw new ConfigError(`${path} does not say what subgraphs may cost: ${what}`);
  }
}

function combined(usual: SubgraphLimits, own: z.output<typeof limits>): SubgraphLimits {
  const { retry, breaker, ...rest } = own;
  return {
    ...usual,
    ...given(rest),
    retry: { ...usual.retry, ...given(retry ?? {}) },
    breaker: { ...usual.breaker, ...given(breaker ?? {}) },
  };
}

/** Without what was left out, which would hide what is usual. */
function given<T extends object>(own: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  const said = Object.entries(own).filter(([, value]) => value !== undefined);
  return Object.fromEntries(said) as { [K in keyof T]: Exclude<T[K], undefined> };
}
