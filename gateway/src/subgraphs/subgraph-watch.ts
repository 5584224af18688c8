import { probe } from './probe';
import type { SubgraphProtocol } from './protocol';
import type { SubgraphPlace } from './subgraph-directory';

export type SubgraphState = 'UP' | 'SLOW' | 'DOWN';

export interface Look {
  readonly state: SubgraphState;
  readonly at: Date;
}

/** However many ask, a subgraph is asked no more often. */
const FRESH_MS = 2000;
const SLOW_MS = 1000;

/** How the subgraphs do, looked at when somebody wants to know it. */
export class SubgraphWatch {
  private readonly looks = new WeakMap<
    SubgraphPlace,
    { readonly begun: number; readonly look: Promise<Look> }
  >();

  constructor(
    private readonly protocol: SubgraphProtocol,
    private readonly now: () => Date,
  ) {}

  stateOf(place: SubgraphPlace): Promise<Look> {
    const last = this.looks.get(place);
    if (last && performance.now() - last.begun < FRESH_MS) return last.look;
    const look = this.look(place);
    this.looks.set(place, { begun: performance.now(), look });
    return look;
  }

  private async look(place: SubgraphPlace): Promise<Look> {
    const ms = await probe(place, this.protocol);
    return { state: ms === null ? 'DOWN' : ms > SLOW_MS ? 'SLOW' : 'UP', at: this.now() };
  }
}
