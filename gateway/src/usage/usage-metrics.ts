import { Counter, Gauge, type Registry } from 'prom-client';
import type { Usage } from './usage';
import { LOSSES } from './usage-tally';

/** What became of the requests whose use is reported. */
export function usageMetrics({ recorder: { tally }, reporter }: Usage, registry: Registry): void {
  const registers = [registry];
  const counted = (name: string, help: string, of: () => number) =>
    new Counter({
      ...{ name, help, registers },
      collect() {
        this.reset();
        this.inc(of());
      },
    });
  counted(
    'lien_thong_usage_counted_total',
    'Requests that were answered and counted as use.',
    () => tally.counted,
  );
  counted('lien_thong_usage_told_total', 'Requests whose use the registry was told of.', () => tally.told);
  new Counter({
    name: 'lien_thong_usage_lost_total',
    help: 'Requests whose use the registry will never hear of, by reason: ROOM, TOO_LARGE, UNREADABLE, REFUSED, AWAY.',
    labelNames: ['reason'] as const,
    registers,
    collect() {
      this.reset();
      for (const reason of LOSSES) this.inc({ reason }, tally.lost(reason));
    },
  });
  new Gauge({
    name: 'lien_thong_usage_waiting',
    help: 'Requests whose use waits until the registry can be told.',
    registers,
    collect() {
      this.set(reporter.waitingRequests);
    },
  });
}
