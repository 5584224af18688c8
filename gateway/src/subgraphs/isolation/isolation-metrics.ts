import { Counter, Gauge, type Registry } from 'prom-client';
import type { CircuitState } from './circuit-breaker';
import type { Isolation } from './isolation';

const STATES: Readonly<Record<CircuitState, number>> = { closed: 0, 'half-open': 1, open: 2 };

type Places = () => readonly { readonly name: string; readonly isolation: Isolation }[];

/** What became of the requests to each subgraph, and whether it may be asked. */
export function isolationMetrics(places: Places, registry: Registry): void {
  const registers = [registry];
  new Gauge({
    name: 'lien_thong_subgraph_circuit',
    help: 'Whether a subgraph may be asked: 0 closed, it may; 1 half-open, one request at a time tries; 2 open, it may not.',
    labelNames: ['subgraph'] as const,
    registers,
    collect() {
      this.reset();
      for (const { name, isolation } of places()) this.set({ subgraph: name }, STATES[isolation.state]);
    },
  });
  const counted = (name: string, help: string, of: (isolation: Isolation) => number) =>
    new Counter({
      ...{ name, help, registers },
      labelNames: ['subgraph'] as const,
      collect() {
        this.reset();
        for (const { name: subgraph, isolation } of places()) this.inc({ subgraph }, of(isolation));
      },
    });
  counted(
    'lien_thong_subgraph_requests_total',
    'Requests to a subgraph, repeats left out.',
    (one) => one.tally.requests,
  );
  counted(
    'lien_thong_subgraph_repeats_total',
    'Requests to a subgraph that were sent again.',
    (one) => one.repeats,
  );
  new Counter({
    name: 'lien_thong_subgraph_failures_total',
    help: 'Requests that brought no answer, by reason; PAUSED, QUOTA_SPENT and QUEUE_FULL were never sent.',
    labelNames: ['subgraph', 'reason'] as const,
    registers,
    collect() {
      this.reset();
      for (const { name, isolation } of places()) {
        for (const [reason, count] of isolation.tally.failures) this.inc({ subgraph: name, reason }, count);
      }
    },
  });
}
