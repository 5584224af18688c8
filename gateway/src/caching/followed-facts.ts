import type { EventFollower, Following } from '@lien-thong/kit/events';
import type { Fact, FactSource } from './fact-source';

/** Facts as the bus carries them: each subgraph is followed from the moment on at which a supergraph names it. */
export class FollowedFacts implements FactSource {
  private readonly followings = new Map<string, Following>();
  private readonly factListeners = new Set<(fact: Fact) => void>();
  private readonly interruptionListeners = new Set<(subgraph: string) => void>();

  constructor(private readonly follower: EventFollower) {}

  follow(subgraphs: readonly string[]): void {
    for (const subgraph of subgraphs) {
      if (this.followings.has(subgraph)) continue;
      const following = this.follower.follow(
        subgraph,
        null,
        (facts) => facts.forEach(({ event }) => this.state(event)),
        // Either way: what was stated meanwhile is heard later than it should be.
        () => this.interruptionListeners.forEach((listener) => listener(subgraph)),
      );
      // It ends with the follower, and then nothing is live.
      following.begun.catch(() => undefined);
      this.followings.set(subgraph, following);
    }
  }

  isLive(subgraph: string): boolean {
    return this.followings.get(subgraph)?.live ?? false;
  }

  onFact(listener: (fact: Fact) => void): () => void {
    this.factListeners.add(listener);
    return () => this.factListeners.delete(listener);
  }

  onInterruption(listener: (subgraph: string) => void): () => void {
    this.interruptionListeners.add(listener);
    return () => this.interruptionListeners.delete(listener);
  }

  private state({ source, type, subject }: Fact): void {
    for (const listener of this.factListeners) listener({ source, type, subject });
  }
}
