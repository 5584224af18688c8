import type { SubgraphEntry } from '../planning';
import { isGatewaysOwn } from './gateways-own';
import { createHttpTransport } from './http';
import { SubgraphLoad } from './subgraph-load';
import type { SubgraphTransport } from './transport';

export interface SubgraphPlace {
  readonly name: string;
  readonly url: string;
  readonly transport: SubgraphTransport;
}

export interface DirectorySettings {
  /** Where a subgraph answers. @throws where nobody knows. */
  readonly addressOf: (subgraph: SubgraphEntry) => string;
  readonly timeoutMs: number;
}

/** The subgraphs by name, and the connections to them; a connection outlives the supergraph as long as its address does. */
export class SubgraphDirectory {
  private places: ReadonlyMap<string, SubgraphPlace> = new Map();
  private own: ReadonlySet<string> = new Set();
  private readonly loads = new Map<string, SubgraphLoad>();

  constructor(private readonly settings: DirectorySettings) {}

  of(name: string): SubgraphPlace | undefined {
    return this.places.get(name);
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

  /** What a new supergraph no longer names is closed once `idle` has come. */
  update(subgraphs: readonly SubgraphEntry[], idle: Promise<void>): void {
    const before = [...this.places.values()];
    this.own = new Set(subgraphs.filter(isGatewaysOwn).map(({ name }) => name));
    this.places = new Map(
      subgraphs
        .filter((subgraph) => !isGatewaysOwn(subgraph))
        .map((subgraph) => {
          const { name } = subgraph;
          const url = this.settings.addressOf(subgraph);
          const kept = before.find((place) => place.name === name && place.url === url);
          return [name, kept ?? { name, url, transport: this.connect(url) }];
        }),
    );
    const gone = before.filter((place) => this.places.get(place.name) !== place);
    void idle.then(() => Promise.all(gone.map(({ transport }) => transport.close())));
  }

  async close(): Promise<void> {
    await Promise.all(this.all().map(({ transport }) => transport.close()));
  }

  private connect(url: string): SubgraphTransport {
    return createHttpTransport({ url, timeoutMs: this.settings.timeoutMs });
  }
}
