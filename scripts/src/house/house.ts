import path from 'node:path';
import { PORT_OFFSETS } from '@lien-thong/kit/config';
import { logTail, startChild, type Child } from './child';
import { requireServer, startEmbedded } from './database';
import { startProblem } from './failures';
import { embeddedUrl, houseEnvironment, ROOT, type HouseConfig } from './house-config';
import { requireFreePorts } from './ports';
import { HouseProblem, type Progress } from './problem';
import { openFolder } from './postgres/data-folder';
import { projectionsUrl, waitForProjections } from './projections';
import { servicesOf, type ServicePlace } from './services';

export interface House {
  /** Addresses by name, in the order in which they started. */
  readonly addresses: ReadonlyMap<string, string>;
  /** Handlers that could not read some event. */
  readonly parked: readonly string[];
  /** Settles with the problem when a part dies by itself. */
  readonly broken: Promise<HouseProblem>;
  /** Gateway, subgraphs, database: whoever leans on another goes first. */
  stop(): Promise<void>;
}

export interface HousePlan {
  readonly gateway: boolean;
  /** Starting is given up when it aborts. */
  readonly signal: AbortSignal;
}

export async function openHouse(config: HouseConfig, progress: Progress, plan: HousePlan): Promise<House> {
  const builder = new HouseBuilder(config, progress, plan);
  try {
    return await builder.build();
  } catch (error) {
    await builder.stop();
    throw startProblem(error, config, builder.databaseUrl);
  }
}

/** Answers live for milliseconds: a young generation that holds some of them is emptied for next to nothing. */
export const GATEWAY_NODE = ['--max-semi-space-size=64'];

class HouseBuilder {
  readonly databaseUrl: string;
  private readonly children: Child[][] = [];
  private readonly addresses = new Map<string, string>();
  private readonly services: readonly ServicePlace[] = servicesOf(ROOT);
  private stopping = false;
  private reportBroken: (problem: HouseProblem) => void = () => undefined;

  constructor(
    private readonly config: HouseConfig,
    private readonly progress: Progress,
    private readonly plan: HousePlan,
  ) {
    this.databaseUrl = config.databaseUrl ?? embeddedUrl(config);
  }

  async build(): Promise<House> {
    const broken = new Promise<HouseProblem>((resolve) => {
      this.reportBroken = resolve;
    });
    const { progress } = this;
    openFolder(this.config.logFolder);
    await progress.step('PostgreSQL', () => this.openDatabase());
    await progress.step(`Subgraphs (${this.services.length}): migrations, seeds`, () => this.openServices());
    const urls = this.services.map((one) => projectionsUrl(this.addresses.get(one.name) as string));
    const parked = await progress.step('Projections', () => this.unlessStopped(waitForProjections(urls)));
    if (this.plan.gateway) await progress.step('Gateway', () => this.openGateway());
    return { addresses: this.addresses, parked, broken, stop: () => this.stop() };
  }

  async stop(): Promise<void> {
    this.stopping = true;
    for (const group of [...this.children].reverse()) await Promise.all(group.map((child) => child.stop()));
  }

  private async openDatabase(): Promise<void> {
    // PostgreSQL's own port is left to its keeper, which first deals with a server that outlived its house.
    await requireFreePorts([
      ...(this.plan.gateway
        ? [
            { port: this.portOf(PORT_OFFSETS.gateway), wantedBy: 'gateway' },
            { port: this.portOf(PORT_OFFSETS.registry), wantedBy: 'registry' },
          ]
        : []),
      ...this.services.map(({ name, portOffset }) => ({ port: this.portOf(portOffset), wantedBy: name })),
    ]);
    if (this.config.databaseUrl === null) await this.open([startEmbedded(this.config)]);
    else await requireServer(this.config.databaseUrl);
  }

  private openServices(): Promise<void> {
    return this.open(
      this.services.map(({ name, folder }) => this.node(name, path.join(folder, 'dist/src/main.js'))),
    );
  }

  /** The registry first: the gateway serves what it has. */
  private async openGateway(): Promise<void> {
    await this.open([this.node('registry', path.join(ROOT, 'schema/dist/registry/main.js'))]);
    await this.open([this.node('gateway', path.join(ROOT, 'gateway/dist/main.js'), GATEWAY_NODE)]);
  }

  private node(name: string, script: string, nodeOptions: readonly string[] = []): Child {
    const env = houseEnvironment(this.config);
    const logFile = path.join(this.config.logFolder, `${name}.log`);
    return startChild({ name, script, nodeOptions, env, logFile });
  }

  /** Waits until all of a group are ready; from then on the end of one is the end of the house. */
  private async open(group: Child[]): Promise<void> {
    this.children.push(group);
    const urls = await this.unlessStopped(Promise.all(group.map((child) => child.ready)));
    group.forEach((child, i) => {
      this.addresses.set(child.name, urls[i] as string);
      void child.ended.then((how) => {
        if (!this.stopping) this.reportBroken(this.endOf(child.name, how));
      });
    });
  }

  private endOf(name: string, how: string): HouseProblem {
    const log = path.join(this.config.logFolder, `${name}.log`);
    return new HouseProblem(
      `${logTail(log)}\n${name} ended by itself (${how}); everything else was stopped. Log: ${log}`,
    );
  }

  private unlessStopped<T>(work: Promise<T>): Promise<T> {
    const { signal } = this.plan;
    return new Promise((resolve, reject) => {
      const giveUp = () => reject(new HouseProblem('Stopped.'));
      if (signal.aborted) giveUp();
      signal.addEventListener('abort', giveUp, { once: true });
      work.then(resolve, reject).finally(() => signal.removeEventListener('abort', giveUp));
    });
  }

  private portOf(offset: number): number {
    return this.config.portBase + offset;
  }
}
