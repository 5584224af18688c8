import { Counter, Gauge, type Registry } from 'prom-client';
import type { FactCache } from './fact-cache';
import { KINDS, type Count } from './tally';

const HELP: Readonly<Record<Count, string>> = {
  hits: 'Answers and entities that were given from memory.',
  misses: 'Answers and entities that could have been given from memory, and were not there.',
  evictions: 'Answers and entities that made room for others.',
  drops: 'Answers and entities that a fact or a mutation made doubtful.',
};

/** How well the cache does, by kind; the hit rate is hits / (hits + misses). */
export function cacheMetrics(cache: FactCache, registry: Registry): void {
  const registers = [registry];
  const labelNames = ['kind'] as const;
  for (const count of Object.keys(HELP) as Count[]) {
    new Counter({
      name: `lien_thong_cache_${count}_total`,
      help: HELP[count],
      labelNames,
      registers,
      collect() {
        this.reset();
        for (const kind of KINDS) this.inc({ kind }, cache.tally.of(count, kind));
      },
    });
  }
  new Gauge({
    name: 'lien_thong_cache_bytes',
    help: 'Memory that the cache holds, as it counts it.',
    labelNames,
    registers,
    collect() {
      for (const kind of KINDS) this.set({ kind }, cache.tally.bytes(kind));
    },
  });
}
