import { Counter, Gauge, type Registry } from 'prom-client';
import type { FactStreams } from './fact-streams';

/** How many follow facts, what they were told, and why they were told no more. */
export function factMetrics(streams: FactStreams, registry: Registry): void {
  const registers = [registry];
  new Gauge({
    name: 'lien_thong_fact_streams',
    help: 'Streams of facts that are open.',
    registers,
    collect() {
      this.set(streams.open);
    },
  });
  new Counter({
    name: 'lien_thong_facts_told_total',
    help: 'Facts that were sent to callers, by the subgraph that stated them.',
    labelNames: ['source'] as const,
    registers,
    collect() {
      this.reset();
      for (const [source, count] of streams.tally.facts) this.inc({ source }, count);
    },
  });
  new Counter({
    name: 'lien_thong_fact_refusals_total',
    help: 'Streams of facts that were refused or ended, by code.',
    labelNames: ['code'] as const,
    registers,
    collect() {
      this.reset();
      for (const [code, count] of streams.tally.refusals) this.inc({ code }, count);
    },
  });
}
