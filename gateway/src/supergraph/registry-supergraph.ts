import { setTimeout as sleep } from 'node:timers/promises';
import type { LimitsByName } from '@lien-thong/kit/limits';
import type { Logger } from '@lien-thong/kit/logging';
import type { KeptSupergraph } from './kept-supergraph';
import { askRegistry, bareSupergraph, type RegistryPlace, type ToldSupergraph } from '../registry';

const WAIT_SECONDS = 25;
const RETRY_MS = 1000;

export interface RegistrySettings {
  readonly place: RegistryPlace;
  readonly kept: KeptSupergraph;
  /** What is served where the registry has never been reached. */
  readonly fallback: () => string;
  /** Told what was agreed of the subgraphs, before the supergraph that they are a part of is taken. */
  readonly onLimits?: (limits: LimitsByName) => void;
}

/**
 * The supergraph as the registry has it: at the start, and whenever it changes. The registry may be away at any time; the
 * last one that was served then stands, also through a restart.
 */
export class RegistrySupergraph {
  private readonly stopping = new AbortController();
  private following: Promise<void> = Promise.resolve();

  private constructor(
    private readonly settings: RegistrySettings,
    private readonly logger: Logger,
    private readonly begun: ToldSupergraph,
  ) {
    settings.onLimits?.(begun.limits);
  }

  /** What to serve at the start. */
  get first(): string {
    return this.begun.supergraph;
  }

  static async open(settings: RegistrySettings, logger: Logger): Promise<RegistrySupergraph> {
    const { place, kept, fallback } = settings;
    try {
      const told = await askRegistry(place, undefined, 0);
      return new RegistrySupergraph(settings, logger, told ?? bareSupergraph(fallback()));
    } catch (error) {
      const last = kept.read();
      logger.error({ err: error, from: last ? 'disk' : 'checkout' }, 'the registry is away at the start');
      return new RegistrySupergraph(settings, logger, last ?? bareSupergraph(fallback()));
    }
  }

  /** @param take puts a supergraph in the place of the one before; the first is taken to be served already. */
  follow(take: (supergraphSdl: string) => Promise<void>): void {
    this.keep(this.begun);
    this.following = this.run(take);
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    await this.following;
  }

  private async run(take: (supergraphSdl: string) => Promise<void>): Promise<void> {
    const { signal } = this.stopping;
    let known = this.begun;
    let away = false;
    while (!signal.aborted) {
      try {
        const told = await askRegistry(this.settings.place, known, WAIT_SECONDS, signal);
        if (away) this.logger.info('the registry answers again');
        away = false;
        // One that cannot be served is not asked for again: the next may be better.
        if (told !== null) await this.takeOver((known = told), take);
      } catch (error) {
        if (signal.aborted) return;
        if (!away) this.logger.error({ err: error }, 'the registry is away; the last supergraph stands');
        away = true;
        await sleep(RETRY_MS, undefined, { signal }).catch(() => undefined);
      }
    }
  }

  private async takeOver(
    told: ToldSupergraph,
    take: (supergraphSdl: string) => Promise<void>,
  ): Promise<void> {
    try {
      this.settings.onLimits?.(told.limits);
      await take(told.supergraph);
      this.logger.info('supergraph taken over');
    } catch (error) {
      this.logger.error({ err: error }, 'supergraph not taken over; the one before stands');
      return;
    }
    this.keep(told);
  }

  /** A full disk keeps nobody from being served. */
  private keep(told: ToldSupergraph): void {
    try {
      this.settings.kept.write(told);
    } catch (error) {
      this.logger.error({ err: error }, 'supergraph not kept on disk');
    }
  }
}
