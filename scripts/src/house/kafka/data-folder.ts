import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { closeSync, existsSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { openFolder } from '../postgres/data-folder';
import { kafkaFault } from './faults';
import { javaArguments } from './java';
import { serverProperties, type Listeners } from './server-properties';

/** What a node keeps, and where. */
export class DataFolder {
  readonly logFile: string;
  readonly pidFile: string;
  readonly propertiesFile: string;
  private readonly topics: string;

  constructor(readonly folder: string) {
    this.logFile = path.join(folder, 'kafka.log');
    this.pidFile = path.join(folder, 'kafka.pid');
    this.propertiesFile = path.join(folder, 'server.properties');
    this.topics = path.join(folder, 'topics');
  }

  /** Ready for a node on these ports; what an earlier one wrote stays. */
  async prepare(jars: string, listeners: Listeners): Promise<void> {
    openFolder(this.folder);
    writeFileSync(this.propertiesFile, serverProperties(this.topics, listeners));
    if (!existsSync(path.join(this.topics, 'meta.properties'))) await this.format(jars, listeners);
  }

  erase(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** What is left of a format that was cut short goes first. */
  private async format(jars: string, { port }: Listeners): Promise<void> {
    rmSync(this.topics, { recursive: true, force: true });
    const main = ['kafka.tools.StorageTool', 'format', '--config', this.propertiesFile];
    const log = openSync(this.logFile, 'w');
    const java = spawn('java', javaArguments(jars, '128m', [...main, `--cluster-id=${clusterId()}`]), {
      stdio: ['ignore', log, log],
    });
    closeSync(log);
    const code = await new Promise((resolve) => {
      java.once('error', resolve);
      java.once('exit', resolve);
    });
    if (code === 0) return;
    rmSync(this.topics, { recursive: true, force: true });
    throw kafkaFault(readFileSync(this.logFile, 'utf8'), this.folder, port);
  }
}

/** In the form that Kafka itself gives out. */
function clusterId(): string {
  return randomBytes(16).toString('base64url');
}
