import type { GraphQLSchema } from 'graphql';
import { sourceFor, type Decision } from '../authorisation';
import { OperationUse, type ClientTally } from './operation-use';
import { Places } from './places';
import { UsageTally } from './usage-tally';

/** A request for an operation. */
export interface UsedOperation {
  readonly source: string;
  readonly operationName: string | null;
}

export interface TakenUse {
  readonly use: OperationUse;
  readonly clients: ReadonlyMap<string, ClientTally>;
}

export interface RecorderLimits {
  /** Operations by client that are counted at once. */
  readonly tallies: number;
  /** Characters of the operations that are held until the gateway takes stock. */
  readonly characters: number;
  /** Names of clients within a day; whoever comes after them is counted as one of the others. */
  readonly clients: number;
}

const DAY_MS = 86_400_000;
const LIMITS: RecorderLimits = { tallies: 5000, characters: 8 * 2 ** 20, clients: 200 };

/** Clients whose name came when no more were taken. */
export const OTHERS = 'others';

/**
 * Counts what is asked, by operation and client. A request pays for two look-ups by identity, of its program and of its
 * client; whatever else there is to find out about an operation is found out when the counts are taken.
 */
export class UsageRecorder {
  readonly tally = new UsageTally();
  private readonly uses = new WeakMap<object, OperationUse>();
  private readonly names: Places;
  private active: OperationUse[] = [];
  private held = { tallies: 0, characters: 0 };

  constructor(
    private readonly now: () => Date,
    private readonly limits: RecorderLimits = LIMITS,
  ) {
    this.names = new Places(limits.clients, DAY_MS);
  }

  /** @param program made for this operation and decision, and for no other. */
  useOf(
    program: object,
    schema: GraphQLSchema,
    { source, operationName }: UsedOperation,
    decision: Decision | null,
  ): OperationUse {
    const known = this.uses.get(program);
    if (known) return known;
    const planned = sourceFor({ source }, decision);
    const use = new OperationUse({ schema, operationName, source, planned });
    this.uses.set(program, use);
    return use;
  }

  count(use: OperationUse, client: string): void {
    this.tally.counted += 1;
    const tally = use.of(client);
    if (tally) tally.requests += 1;
    else this.begin(use, client);
  }

  /** What was counted since the last time. */
  take(): TakenUse[] {
    const { active } = this;
    this.active = [];
    this.held = { tallies: 0, characters: 0 };
    return active.map((use) => ({ use, clients: use.take() }));
  }

  private begin(use: OperationUse, client: string): void {
    const name = this.names.admit(client, this.now().getTime()) ? client : OTHERS;
    const known = name === client ? undefined : use.of(name);
    if (known) {
      known.requests += 1;
      return;
    }
    const characters = use.clients === 0 ? use.sourceLength : 0;
    const { held, limits } = this;
    if (held.tallies >= limits.tallies || held.characters + characters > limits.characters) {
      this.tally.lose('ROOM', 1);
      return;
    }
    held.tallies += 1;
    held.characters += characters;
    if (use.clients === 0) this.active.push(use);
    use.begin(name);
  }
}
