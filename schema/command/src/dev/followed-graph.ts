import { unwatchFile, watchFile } from 'node:fs';
import type { Locale } from '@lien-thong/kit/errors';
import { CommandError } from '../command-error';
import { openDevGateway, type DevGateway } from './dev-gateway';
import type { DevSettings } from './dev-settings';
import { askPreview } from './preview';

const LOOK_MS = 200;

const WORDS: Readonly<Record<Locale, { composed: string; stands: string; waits: string }>> = {
  vi: {
    composed: 'Đã ghép lại đồ thị.',
    stands: 'Đồ thị ghép được lần trước vẫn được phục vụ.',
    waits: 'Chưa có đồ thị nào để phục vụ; sửa tệp, đồ thị sẽ được ghép lại.',
  },
  en: {
    composed: 'The graph is composed anew.',
    stands: 'The last graph that composed is served still.',
    waits: 'There is no graph to serve yet; change the file, and it is composed again.',
  },
};

/** The graph with the developer's SDL in it, anew whenever the file changes; the last good one stands meanwhile. */
export class FollowedGraph {
  private gateway: DevGateway | undefined;
  private work: Promise<void> = Promise.resolve();
  private shown: ((url: string) => void) | undefined;
  /** Settles with the address of the graph, as soon as there is one. */
  readonly served = new Promise<string>((resolve) => (this.shown = resolve));
  private broken: ((error: unknown) => void) | undefined;
  /** Rejects where something failed that no other file can mend. */
  readonly failed = new Promise<never>((_, reject) => (this.broken = reject));
  private readonly changed = () =>
    void (this.work = this.work.then(() => this.again()).catch((error: unknown) => this.broken?.(error)));

  constructor(
    private readonly settings: DevSettings,
    private readonly logLevel: string,
    private readonly say: (words: string) => void,
    /** Done after each graph but the first has been taken over. */
    private readonly renewed: () => Promise<void>,
  ) {}

  /** @throws CommandError where nothing can be asked: a token is missing, the registry is away, there is no file. */
  async begin(): Promise<void> {
    // What changes while the first graph is composed is seen too, and composed after it.
    watchFile(this.settings.schema, { interval: LOOK_MS }, this.changed);
    const first = this.compose();
    this.work = first.catch(() => undefined);
    await first;
  }

  async stop(): Promise<void> {
    unwatchFile(this.settings.schema, this.changed);
    await this.work;
    await this.gateway?.stop();
  }

  private async again(): Promise<void> {
    try {
      await this.compose();
    } catch (error) {
      if (!(error instanceof CommandError)) throw error;
      this.say(`${error.message.trimEnd()}\n${this.meanwhile()}\n`);
    }
  }

  private async compose(): Promise<void> {
    const { supergraphSdl, words } = await askPreview(this.settings);
    this.say(words);
    if (supergraphSdl === null) return this.say(`${this.meanwhile()}\n`);
    if (this.gateway) {
      await this.gateway.update(supergraphSdl);
      await this.renewed();
      this.say(`${WORDS[this.settings.locale].composed}\n`);
      return;
    }
    this.gateway = await openDevGateway(this.settings, supergraphSdl, this.logLevel);
    this.shown?.(this.gateway.url);
  }

  private meanwhile(): string {
    const { stands, waits } = WORDS[this.settings.locale];
    return this.gateway ? stands : waits;
  }
}
