import { usageOf } from '../measure/usage';
import type { MeantPhrase } from './phrases';

type Search = (text: string) => Promise<string[]>;

export interface Quality {
  readonly first: number;
  readonly firstThree: number;
  readonly reciprocalRank: number;
}

/** Milliseconds. */
export interface Latency {
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  /** Of this process and PostgreSQL together: what does not depend on who else is busy. */
  readonly cpu: number;
}

/** How often what is meant comes first, or among the first three; the mean of one divided by its place. */
export async function qualityOf(search: Search, phrases: readonly MeantPhrase[]): Promise<Quality> {
  let first = 0;
  let firstThree = 0;
  let reciprocal = 0;
  for (const { phrase, code } of phrases) {
    const place = (await search(phrase)).indexOf(code) + 1;
    if (place === 0) continue;
    if (place === 1) first += 1;
    if (place <= 3) firstThree += 1;
    reciprocal += 1 / place;
  }
  const of = (sum: number) => sum / phrases.length;
  return { first: of(first), firstThree: of(firstThree), reciprocalRank: of(reciprocal) };
}

/** One search after the other, each phrase once a round; what quality was measured with has warmed the caches. */
export async function latenciesOf(
  search: Search,
  phrases: readonly MeantPhrase[],
  rounds: number,
): Promise<Latency> {
  const times: number[] = [];
  const before = usageOf(process.pid).cpuSeconds;
  for (let round = 0; round < rounds; round++) {
    for (const { phrase } of phrases) {
      const started = performance.now();
      await search(phrase);
      times.push(performance.now() - started);
    }
  }
  const cpu = (1000 * (usageOf(process.pid).cpuSeconds - before)) / times.length;
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99), cpu };
}
