import { Gauge, Registry, collectDefaultMetrics } from 'prom-client';
import type { HandlerLag } from '../events';
import type { OpenService } from './open-service';
import { withinPatience } from './patience';

const LABELS = ['handler', 'source'] as const;

/** What a handler's lag tells, each as a gauge of its own. */
const OF_HANDLERS: readonly { name: string; help: string; value: (lag: HandlerLag) => number }[] = [
  {
    name: 'lien_thong_handler_lag_events',
    help: 'Events of its source that a handler has not read yet; of a relay: rows of the outbox not published yet.',
    value: ({ head, position }) => Math.max(0, head - position),
  },
  {
    name: 'lien_thong_dead_letters',
    help: 'Events that a handler could not apply and that wait to be sent back.',
    value: ({ parked }) => parked,
  },
  {
    name: 'lien_thong_handler_failures',
    help: 'Attempts of a handler or relay that failed since the process started; each was or will be made again.',
    value: ({ failures }) => failures,
  },
];

/** The figures of one service for Prometheus: those of the process, and how its events stand when they are asked for. */
export function serviceMetrics(service: OpenService): Registry {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  let asking: Promise<HandlerLag[]> | undefined;
  // The gauges are collected together and share one answer.
  const lag = () => (asking ??= known().finally(() => (asking = undefined)));
  // While the broker is away nobody knows the lag; the age of the outbox, which tells of it, has to be there still.
  const known = () => withinPatience(service.consumers.lag()).catch(() => []);
  for (const { name, help, value } of OF_HANDLERS) {
    new Gauge({
      name,
      help,
      labelNames: LABELS,
      registers: [registry],
      async collect() {
        this.reset();
        for (const one of await lag()) this.set({ handler: one.handler, source: one.source }, value(one));
      },
    });
  }
  new Gauge({
    name: 'lien_thong_outbox_age_seconds',
    help: 'Age of the oldest row of the outbox that is not published yet; 0 where there is none, or no broker.',
    registers: [registry],
    async collect() {
      this.set(await service.consumers.outboxAge());
    },
  });
  return registry;
}
