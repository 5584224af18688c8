import type { Logger } from '@lien-thong/kit/logging';
import { UsageRecorder } from './usage-recorder';
import { UsageReporter } from './usage-reporter';
import type { UsageRegistry } from './usage-registry';

export interface UsageSettings {
  readonly registry: UsageRegistry;
  /** Which of the registry's graphs is served. */
  readonly contract: string;
  /** How often the registry is told. */
  readonly everyMs: number;
}

/** What is used of the graph, by whom: counted here, kept by the registry. */
export class Usage {
  readonly recorder: UsageRecorder;
  readonly reporter: UsageReporter;

  constructor(settings: UsageSettings, now: () => Date, logger: Logger) {
    this.recorder = new UsageRecorder(now);
    this.reporter = new UsageReporter(this.recorder, { ...settings, now }, logger);
  }
}
