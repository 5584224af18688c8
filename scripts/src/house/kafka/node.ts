import { readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { kafkaCacheFolder } from '../house-config';
import { freePort, requireFreePorts } from '../ports';
import { HouseProblem } from '../problem';
import { DataFolder } from './data-folder';
import { kafkaFault } from './faults';
import { kafkaJars, type OnProgress } from './jars';
import { javaArguments } from './java';
import { startKept, type KeptProcess } from './kept-process';
import { clearOrphan } from './orphan';
import { kafkaIsPossible } from './possible';

const READY = 'Kafka Server started';
const READY_MS = 60_000;
const PAUSE_MS = 100;

export interface KafkaPlan {
  /** Belongs to the node alone; made where it is missing. */
  readonly dataFolder: string;
  /** Left out, a free one is taken, and kept as long as the node object lives. */
  readonly port?: number;
  readonly cacheFolder?: string;
  readonly onProgress?: OnProgress;
}

export interface KafkaNode {
  /** What a client is given: one address. */
  readonly brokers: string;
  readonly port: number;
  readonly logFile: string;
  /** Of the Java process; undefined while the node is down. */
  readonly pid: number | undefined;
  /** Settles, with the reason, when the node ends by itself. */
  readonly broken: Promise<HouseProblem>;
  /** On the same port and data as before; nothing where it runs. */
  start(): Promise<void>;
  stop(): Promise<void>;
  /** Without a word (SIGKILL), as when power fails; resolves when the process is gone. */
  kill(): Promise<void>;
  /** Stops it and removes its data. */
  erase(): Promise<void>;
}

/** Fetches Kafka where that was never done, and starts one node; resolves when it answers. */
export async function startKafka(plan: KafkaPlan): Promise<KafkaNode> {
  const { cacheFolder = kafkaCacheFolder(), onProgress = () => undefined } = plan;
  const possible = kafkaIsPossible(cacheFolder);
  if (!possible.possible) throw new HouseProblem(possible.reason);
  const jars = await kafkaJars(cacheFolder, onProgress);
  const node = new KraftNode(
    jars,
    new DataFolder(path.resolve(plan.dataFolder)),
    plan.port ?? (await freePort()),
  );
  await node.start();
  return node;
}

/** Removes the data of a node that does not run. */
export async function eraseKafka(dataFolder: string): Promise<void> {
  const data = new DataFolder(path.resolve(dataFolder));
  await clearOrphan(data);
  data.erase();
}

class KraftNode implements KafkaNode {
  readonly brokers: string;
  readonly broken: Promise<HouseProblem>;
  private running: KeptProcess | undefined;
  private reportBroken: (problem: HouseProblem) => void = () => undefined;

  constructor(
    private readonly jars: string,
    private readonly data: DataFolder,
    readonly port: number,
  ) {
    this.brokers = `127.0.0.1:${port}`;
    this.broken = new Promise((resolve) => {
      this.reportBroken = resolve;
    });
  }

  get pid(): number | undefined {
    return this.running?.pid;
  }

  get logFile(): string {
    return this.data.logFile;
  }

  async start(): Promise<void> {
    if (this.running) return;
    await clearOrphan(this.data);
    await requireFreePorts([{ port: this.port, wantedBy: 'Kafka' }]);
    await this.data.prepare(this.jars, { port: this.port, controllerPort: await freePort() });
    const main = ['kafka.Kafka', this.data.propertiesFile];
    const started = await startKept(['java', ...javaArguments(this.jars, '512m', main)], this.data);
    if (!started) throw this.fault();
    await this.untilReady(started);
    this.running = started;
    void started.ended.then(() => this.ended(started));
  }

  async stop(): Promise<void> {
    await this.takeRunning()?.stop();
  }

  async kill(): Promise<void> {
    await this.takeRunning()?.kill();
  }

  async erase(): Promise<void> {
    await this.stop();
    this.data.erase();
  }

  /** From here on its end is no surprise. */
  private takeRunning(): KeptProcess | undefined {
    const { running } = this;
    this.running = undefined;
    return running;
  }

  private ended(which: KeptProcess): void {
    if (this.running !== which) return;
    this.running = undefined;
    this.reportBroken(this.fault());
  }

  private async untilReady(started: KeptProcess): Promise<void> {
    let over = false;
    void started.ended.then(() => (over = true));
    const end = Date.now() + READY_MS;
    while (!this.log().includes(READY)) {
      if (over) throw this.fault();
      if (Date.now() > end) {
        await started.kill();
        throw this.fault();
      }
      await sleep(PAUSE_MS);
    }
  }

  private fault(): HouseProblem {
    return kafkaFault(this.log(), this.data.folder, this.port);
  }

  private log(): string {
    return readFileSync(this.data.logFile, 'utf8');
  }
}
