import { setTimeout as sleep } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import type { SubgraphEntry } from '../planning';
import { readAnswer } from '../run';
import { isGatewaysOwn } from './gateways-own';
import { createHttpTransport, type Reach } from './http';
import { Isolation, RetryBudget, type CircuitState, type LimitsOf, type SubgraphLimits } from './isolation';
import { ownAddress } from './own-address';
import { SubgraphLoad } from './subgraph-load';
import type { SubgraphTransport } from './transport';

export interface SubgraphPlace {
  readonly name: string;
  readonly url: string;
  readonly transport: SubgraphTransport;
  /** What every request of a caller passes through. */
  readonly isolation: Isolation;
  readonly limits: SubgraphLimits;
}

type PlaceToOpen = Pick<SubgraphPlace, 'name' | 'url' | 'limits'>;

export interface DirectorySettings {
  /** Where a subgraph answers. @throws where nobody knows. */
  readonly addressOf: (subgraph: SubgraphEntry) => string;
  readonly limitsOf: LimitsOf;
  /** Where those of others may lead, which choose their addresses themselves; anywhere where it is left out. */
  readonly guestReach?: Reach | undefined;
  /** Told once of each change. */
  readonly onCircuit?: (subgraph: string, state: CircuitState) => void;
}

/** The subgraphs by name, and the connections to them; they outlive the supergraph as long as address and limits do. */
export class SubgraphDirectory {
  private places: ReadonlyMap<string, SubgraphPlace> = new Map();
  /** No longer named; requests that were planned before may still have to ask them. */
  private readonly leaving = new Set<SubgraphPlace>();
  private own: ReadonlySet<string> = new Set();
  private readonly loads = new Map<string, SubgraphLoad>();

  constructor(private readonly settings: DirectorySettings) {}

  of(name: string): SubgraphPlace | undefined {
    return this.places.get(name) ?? this.leavingNamed(name);
  }

  /** Those that answer elsewhere: what the gateway answers itself has no place. */
  all(): readonly SubgraphPlace[] {
    return [...this.places.values()];
  }

  /** Whether the gateway answers it itself. */
  isOwn(name: string): boolean {
    return this.own.has(name);
  }

  /** What was measured of a subgraph; it outlives the supergraph, and the address. */
  loadOf(name: string): SubgraphLoad {
    let load = this.loads.get(name);
    if (!load) this.loads.set(name, (load = new SubgraphLoad()));
    return load;
  }

  /**
   * What a new supergraph no longer names is closed once `idle` has come, and what was asked of it until then is over: a
   * fact may be answered by the old plan too.
   */
  update(subgraphs: readonly SubgraphEntry[], idle: Promise<void>): void {
    const before = [...this.places.values()];
    const places = new Map(
      subgraphs
        .filter((one) => !isGatewaysOwn(one))
        .map((subgraph) => {
          const { name } = subgraph;
          const url = this.settings.addressOf(subgraph);
          const own = ownAddress(subgraph);
          const limits = this.settings.limitsOf(name, own !== null);
          const same = (place: SubgraphPlace) =>
            place.name === name && place.url === url && isDeepStrictEqual(place.limits, limits);
          // Where whoever runs the gateway has placed it, nobody else has chosen the address.
          return [name, before.find(same) ?? this.open({ name, url, limits }, url === own)];
        }),
    );
    // All of it or nothing: one of them may have no address.
    this.places = places;
    this.own = new Set(subgraphs.filter(isGatewaysOwn).map(({ name }) => name));
    for (const place of before) {
      if (this.places.get(place.name) !== place) void this.leave(place, idle);
    }
  }

  async close(): Promise<void> {
    await Promise.all([...this.all(), ...this.leaving].map(({ transport }) => transport.close()));
  }

  private async leave(place: SubgraphPlace, idle: Promise<void>): Promise<void> {
    this.leaving.add(place);
    await idle;
    await sleep(place.limits.timeoutMs, undefined, { ref: false });
    this.leaving.delete(place);
    await place.transport.close();
  }

  private leavingNamed(name: string): SubgraphPlace | undefined {
    return [...this.leaving].findLast((place) => place.name === name);
  }

  private open({ name, url, limits }: PlaceToOpen, guest: boolean): SubgraphPlace {
    const { onCircuit, guestReach } = this.settings;
    const budget = new RetryBudget(limits.retry);
    const transport = createHttpTransport({
      url,
      timeoutMs: limits.timeoutMs,
      connections: limits.concurrency,
      queueLimit: limits.waiting,
      answerLimit: limits.answerBytes,
      mayRepeat: () => budget.spend(),
      reach: guest ? guestReach : undefined,
    });
    const isolation = new Isolation({
      ...{ limits, budget, isAnswer },
      ...(onCircuit && { changed: (state) => onCircuit(name, state) }),
    });
    return { name, url, limits, transport, isolation };
  }
}

function isAnswer(body: Buffer): boolean {
  try {
    readAnswer(body);
    return true;
  } catch {
    return false;
  }
}
