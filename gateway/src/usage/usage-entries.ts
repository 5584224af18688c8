import { setImmediate as yielded } from 'node:timers/promises';
import type { OperationDescription } from './describe-operation';
import { Places } from './places';
import type { TakenUse } from './usage-recorder';
import type { UsageTally } from './usage-tally';

/** What the registry is told of one operation and one client. */
export interface UsageEntry extends OperationDescription {
  readonly client: string;
  readonly requests: number;
}

/** What the registry takes at most of one operation. */
const LONGEST_SOURCE = 100_000;
const MOST_FIELDS = 2000;

const DAY_MS = 86_400_000;
/**
 * Operations by client within a day: whoever sends another one each time fills neither this memory nor the registry's, which
 * holds each of a month against every version that is checked.
 */
const MOST_A_DAY = 2000;

/** Makes entries of counts: what differs in its literals alone is one. */
export class UsageEntries {
  private readonly places: Places;

  constructor(
    private readonly tally: UsageTally,
    mostADay = MOST_A_DAY,
  ) {
    this.places = new Places(mostADay, DAY_MS);
  }

  /** Requests go first: reading an operation takes about as long as answering a short one. */
  async of(taken: readonly TakenUse[], now: number): Promise<UsageEntry[]> {
    const entries = new Map<string, UsageEntry>();
    for (const { use, clients } of taken) {
      const described = this.described({ use, clients });
      if (described) {
        for (const [client, { requests }] of clients) this.add(entries, described, client, requests, now);
      }
      await yielded();
    }
    return [...entries.values()];
  }

  /** One that cannot be described does not take the counts of the others with it. */
  private described({ use, clients }: TakenUse): OperationDescription | null {
    try {
      return use.describe();
    } catch {
      for (const { requests } of clients.values()) this.tally.lose('UNREADABLE', requests);
      return null;
    }
  }

  private add(
    entries: Map<string, UsageEntry>,
    described: OperationDescription,
    client: string,
    requests: number,
    now: number,
  ): void {
    const { source, fields } = described;
    if (source.length > LONGEST_SOURCE || fields.length > MOST_FIELDS) {
      this.tally.lose('TOO_LARGE', requests);
      return;
    }
    const key = `${described.key} ${client}`;
    const before = entries.get(key);
    if (!before && !this.places.admit(key, now)) {
      this.tally.lose('ROOM', requests);
      return;
    }
    entries.set(key, { ...described, client, requests: requests + (before?.requests ?? 0) });
  }
}
