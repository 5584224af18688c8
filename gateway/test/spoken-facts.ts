import type { Fact, FactSource } from '../src/caching';

/** Facts that a test states. */
export class SpokenFacts implements FactSource {
  private readonly away = new Set<string>();
  private readonly factListeners = new Set<(fact: Fact) => void>();
  private readonly interruptionListeners = new Set<(subgraph: string) => void>();

  follow(): void {}

  isLive(subgraph: string): boolean {
    return !this.away.has(subgraph);
  }

  onFact(listener: (fact: Fact) => void): () => void {
    this.factListeners.add(listener);
    return () => this.factListeners.delete(listener);
  }

  onInterruption(listener: (subgraph: string) => void): () => void {
    this.interruptionListeners.add(listener);
    return () => this.interruptionListeners.delete(listener);
  }

  state(source: string, subject: string): void {
    for (const listener of this.factListeners) listener({ source, type: `${source}.changed.v1`, subject });
  }

  interrupt(subgraph: string): void {
    this.away.add(subgraph);
    for (const listener of this.interruptionListeners) listener(subgraph);
  }

  resume(subgraph: string): void {
    this.away.delete(subgraph);
    for (const listener of this.interruptionListeners) listener(subgraph);
  }
}
