import { setTimeout as sleep } from 'node:timers/promises';
import { askingGraph, type AskGraph } from '../house/ask-graph';
import { HouseProblem } from '../house/problem';

/** The latency is known to within so much; asking more often would be a load of its own. */
const POLL_MS = 100;
const GIVE_UP_MS = 30_000;

interface Probe {
  readonly procedure: string;
  readonly database: string;
  version: number;
  inUse: boolean;
  busy: boolean;
}
interface Written {
  readonly errors: readonly { readonly code: string }[];
}

/** A change of a database through the gateway, and what procedures answers of a paper that it replaces. */
export class Probes {
  /** Milliseconds from the answer to the command, which comes after its commit, to the answer that knows of it. */
  readonly latencies: number[] = [];
  lost = 0;

  private constructor(
    private readonly ask: AskGraph,
    private readonly today: string,
    private readonly probes: readonly Probe[],
  ) {}

  /** Publishes a procedure with one paper for each of so many databases, and links the paper to the database. */
  static async prepare(url: string, token: string, today: string, count: number): Promise<Probes> {
    const probes: Probe[] = [];
    const made = new Probes(askingGraph(url, token), today, probes);
    const { databases } = await made.ask<{ databases: { nodes: { code: string; version: number }[] } }>(
      `{ databases(first: ${count}) { nodes { code version } } }`,
    );
    for (const [n, { code, version }] of databases.nodes.entries()) {
      const procedure = `BENCH-${Date.now()}-${n}`;
      await made.command('publishProcedure', 'PublishProcedureInput', {
        ...{ code: procedure, name: `Thủ tục đo ${n}`, managingAgency: 'G15', authorityLevels: ['COMMUNAL'] },
        components: [{ name: 'Giấy tờ đo' }],
      });
      const { it } = await made.ask<{ it: { revision: number; components: { nodes: { id: string }[] } } }>(
        `{ it: procedure(code: "${procedure}") { revision components { nodes { id } } } }`,
      );
      await made.command('setComponentDatabases', 'SetComponentDatabasesInput', {
        ...{ component: it.components.nodes[0]?.id, databases: [code], expectedVersion: it.revision },
      });
      probes.push({ procedure, database: code, version, inUse: false, busy: false });
    }
    return made;
  }

  /** Starts a probe so many times a second until a moment; each waits for its own answer beside the others. */
  async run(perSecond: number, until: number): Promise<void> {
    const running: Promise<void>[] = [];
    for (let n = 0; Date.now() < until; n += 1) {
      const probe = this.probes[n % this.probes.length] as Probe;
      if (!probe.busy) running.push(this.one(probe));
      await sleep(1000 / perSecond);
    }
    await Promise.all(running);
  }

  private async one(probe: Probe): Promise<void> {
    probe.busy = true;
    try {
      const inUse = !probe.inUse;
      await this.command('setDatabaseStatus', 'SetDatabaseStatusInput', {
        ...{ database: probe.database, status: inUse ? 'OPERATIONAL' : 'CLEANING' },
        ...{ reportedOn: this.today, expectedVersion: probe.version },
      });
      const from = Date.now();
      probe.version += 1;
      probe.inUse = inUse;
      while ((await this.replaced(probe.procedure)) !== inUse) {
        if (Date.now() - from > GIVE_UP_MS) {
          this.lost += 1;
          return;
        }
        await sleep(POLL_MS);
      }
      this.latencies.push(Date.now() - from);
    } finally {
      probe.busy = false;
    }
  }

  private async replaced(procedure: string): Promise<boolean | undefined> {
    const { it } = await this.ask<{ it: { components: { nodes: { replaced: boolean }[] } } }>(
      `query ($code: ID!) { it: procedure(code: $code) { components { nodes { replaced } } } }`,
      { code: procedure },
    );
    return it.components.nodes[0]?.replaced;
  }

  private async command(name: string, type: string, input: object): Promise<void> {
    const data = await this.ask<Record<string, Written>>(
      `mutation ($input: ${type}!) { ${name}(input: $input) { errors { code } } }`,
      { input },
    );
    const [refusal] = data[name]?.errors ?? [];
    if (refusal) throw new HouseProblem(`${name} was refused: ${refusal.code}`);
  }
}
