import { setTimeout as sleep } from 'node:timers/promises';
import { askingGraph, type AskGraph } from '../house/ask-graph';
import { HouseProblem } from '../house/problem';
import type { Told } from './subscribers';

/** So many take turns that one never changes again while somebody still waits to be told of its last change. */
const DATABASES = 60;

interface Row {
  readonly code: string;
  version: number;
  status: 'CLEANING' | 'OPERATIONAL';
}

/** Real changes of databases, written through a gateway, that subscribers are told of. */
export class Facts {
  readonly stated: Told[] = [];
  private next = 0;

  private constructor(
    private readonly ask: AskGraph,
    private readonly today: string,
    private readonly rows: readonly Row[],
  ) {}

  static async prepare(url: string, token: string, today: string): Promise<Facts> {
    const rows: Row[] = [];
    const facts = new Facts(askingGraph(url, token), today, rows);
    const { databases } = await facts.ask<{ databases: { nodes: { code: string; version: number }[] } }>(
      `{ databases(first: ${DATABASES}) { nodes { code version } } }`,
    );
    for (const { code, version } of databases.nodes) rows.push({ code, version, status: 'OPERATIONAL' });
    return facts;
  }

  /** States one after the other until it is told to stop. */
  async run(perSecond: number, signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      await this.state();
      await sleep(1000 / perSecond, undefined, { signal }).catch(() => undefined);
    }
  }

  async state(): Promise<Told> {
    const row = this.rows[this.next % this.rows.length] as Row;
    this.next += 1;
    row.status = row.status === 'CLEANING' ? 'OPERATIONAL' : 'CLEANING';
    const { it } = await this.ask<{
      it: { errors: readonly { code: string }[]; database: Told | null };
    }>(
      `mutation ($input: SetDatabaseStatusInput!) {
         it: setDatabaseStatus(input: $input) { errors { code } database { code version } } }`,
      {
        input: {
          ...{ database: row.code, status: row.status },
          ...{ reportedOn: this.today, expectedVersion: row.version },
        },
      },
    );
    const [refusal] = it.errors;
    if (refusal || !it.database) throw new HouseProblem(`setDatabaseStatus was refused: ${refusal?.code}`);
    row.version = it.database.version;
    const fact = { code: row.code, version: row.version };
    this.stated.push(fact);
    return fact;
  }
}
