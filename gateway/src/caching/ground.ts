/** What something that is kept rests on: a fact about it means that it may be true no longer. */
export interface Ground {
  readonly subgraph: string;
  /** Key of the entity; null where it rests on everything that the subgraph states. */
  readonly subject: string | null;
}

/** Grounds without repetition; those of one subgraph become the whole of it where they are too many to be worth a look. */
export class Grounds implements Iterable<Ground> {
  private readonly bySubgraph = new Map<string, Set<string> | null>();

  constructor(private readonly most = 100) {}

  add({ subgraph, subject }: Ground): void {
    const known = this.bySubgraph.get(subgraph);
    if (known === null) return;
    if (subject === null || (known?.size ?? 0) >= this.most) this.bySubgraph.set(subgraph, null);
    else if (known) known.add(subject);
    else this.bySubgraph.set(subgraph, new Set([subject]));
  }

  get subgraphs(): Iterable<string> {
    return this.bySubgraph.keys();
  }

  *[Symbol.iterator](): Iterator<Ground> {
    for (const [subgraph, subjects] of this.bySubgraph) {
      if (subjects === null) yield { subgraph, subject: null };
      else for (const subject of subjects) yield { subgraph, subject };
    }
  }
}
