import type { Ground } from './ground';

/** Finds what rests on a ground. */
export class Dependants<T> {
  private readonly subgraphs = new Map<string, { whole: Set<T>; bySubject: Map<string, Set<T>> }>();

  add(one: T, grounds: Iterable<Ground>): void {
    for (const { subgraph, subject } of grounds) {
      let known = this.subgraphs.get(subgraph);
      if (!known) this.subgraphs.set(subgraph, (known = { whole: new Set(), bySubject: new Map() }));
      if (subject === null) known.whole.add(one);
      else {
        const present = known.bySubject.get(subject);
        if (present) present.add(one);
        else known.bySubject.set(subject, new Set([one]));
      }
    }
  }

  remove(one: T, grounds: Iterable<Ground>): void {
    for (const { subgraph, subject } of grounds) {
      const known = this.subgraphs.get(subgraph);
      if (subject === null) known?.whole.delete(one);
      else {
        const present = known?.bySubject.get(subject);
        present?.delete(one);
        if (present?.size === 0) known?.bySubject.delete(subject);
      }
    }
  }

  /** What a fact about a subject puts in doubt. */
  of(subgraph: string, subject: string): T[] {
    const known = this.subgraphs.get(subgraph);
    return known ? [...known.whole, ...(known.bySubject.get(subject) ?? [])] : [];
  }

  /** Everything that rests on a subgraph in any way. */
  ofAll(subgraph: string): T[] {
    const known = this.subgraphs.get(subgraph);
    return known ? [...known.whole, ...[...known.bySubject.values()].flatMap((set) => [...set])] : [];
  }
}
