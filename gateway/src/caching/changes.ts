import type { Ground } from './ground';

/** A place in the order in which changes were heard. */
export type Moment = number;

/** So many subjects of each subgraph are told apart; a change of an older one counts as a change of any that is forgotten. */
const SUBJECTS = 10_000;

/**
 * When each thing last changed, as far as was heard. What began to be fetched before a change may hold what was true
 * before it, and must not be kept.
 */
export class Changes {
  private moment: Moment = 0;
  private readonly subgraphs = new Map<string, SubgraphChanges>();

  constructor(private readonly subjects = SUBJECTS) {}

  get now(): Moment {
    return this.moment;
  }

  heard(subgraph: string, subject: string): void {
    this.of(subgraph).heard(subject, (this.moment += 1));
  }

  /** Anything of a subgraph may have changed. */
  everything(subgraph: string): void {
    this.of(subgraph).everything((this.moment += 1));
  }

  /** When anything of the subgraph last changed. */
  lastOf(subgraph: string): Moment {
    return this.subgraphs.get(subgraph)?.last ?? 0;
  }

  unchangedSince(moment: Moment, grounds: Iterable<Ground>): boolean {
    for (const { subgraph, subject } of grounds) {
      const changes = this.subgraphs.get(subgraph);
      if (changes && changes.lastOf(subject) > moment) return false;
    }
    return true;
  }

  private of(subgraph: string): SubgraphChanges {
    let changes = this.subgraphs.get(subgraph);
    if (!changes) this.subgraphs.set(subgraph, (changes = new SubgraphChanges(this.subjects)));
    return changes;
  }
}

class SubgraphChanges {
  last: Moment = 0;
  /** Whatever is not listed changed at this moment, or before. */
  private floor: Moment = 0;
  /** The one that changed last stands last. */
  private readonly bySubject = new Map<string, Moment>();

  constructor(private readonly most: number) {}

  heard(subject: string, moment: Moment): void {
    this.last = moment;
    this.bySubject.delete(subject);
    this.bySubject.set(subject, moment);
    if (this.bySubject.size <= this.most) return;
    const [oldest, at] = this.bySubject.entries().next().value as [string, Moment];
    this.bySubject.delete(oldest);
    this.floor = at;
  }

  everything(moment: Moment): void {
    this.last = moment;
    this.floor = moment;
    this.bySubject.clear();
  }

  lastOf(subject: string | null): Moment {
    return subject === null ? this.last : (this.bySubject.get(subject) ?? this.floor);
  }
}
