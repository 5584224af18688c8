import type { DomainEvent } from '../domain-event';

/** Where a reader stands in one source: a short text that anyone may keep and hand back, and only the kit can read. */
export type Place = string;

/** A text that is no place of this source: malformed, of another transport, or beyond everything that was stated. */
export class UnknownPlace extends Error {
  override readonly name: string = 'UnknownPlace';
}

/** A place behind which not everything is kept any more: whoever went on from there would miss something. */
export class PlaceGone extends UnknownPlace {
  override readonly name: string = 'PlaceGone';
}

/** A fact, and where its reader stands once it has it. */
export interface Fact {
  readonly event: DomainEvent;
  readonly place: Place;
}

/** A fact where it was read: numbers rise within a partition, and mean nothing between two. */
export interface FoundFact {
  readonly event: DomainEvent;
  readonly partition: number;
  readonly number: number;
}

/** For each partition, the first number that was not read. A partition that is missing was not read at all. */
export type NextNumbers = readonly number[];

const PLACE = /^([a-z])((?:\.\d{1,15})+)$/;

/** Stands between what was read of a source and what was not. @param transport a letter: numbers of one mean nothing to another. */
export class Cursor {
  private readonly next: number[];

  constructor(
    private readonly transport: string,
    next: NextNumbers,
  ) {
    this.next = [...next];
  }

  /** @throws UnknownPlace where the text was not made by a cursor of this transport. */
  static at(transport: string, place: Place): Cursor {
    const [, letter, numbers] = PLACE.exec(place) ?? [];
    if (letter !== transport || numbers === undefined) throw new UnknownPlace('not a place of this source');
    return new Cursor(transport, numbers.slice(1).split('.').map(Number));
  }

  get place(): Place {
    return `${this.transport}.${this.next.join('.')}`;
  }

  get numbers(): NextNumbers {
    return [...this.next];
  }

  /** Whether it has passed everything that the other one has. */
  reaches(other: NextNumbers): boolean {
    return other.every((number, partition) => (this.next[partition] ?? 0) >= number);
  }

  /** Passes everything that the other one has; stays where it is ahead. */
  catchUpWith(other: NextNumbers): void {
    other.forEach((number, partition) => {
      this.next[partition] = Math.max(this.next[partition] ?? 0, number);
    });
  }

  hasPassed({ partition, number }: FoundFact): boolean {
    return number < (this.next[partition] ?? 0);
  }

  /** Moves behind the facts. @returns those that it had not passed before. */
  pass(found: readonly FoundFact[]): Fact[] {
    return found.flatMap((fact) => {
      if (this.hasPassed(fact)) return [];
      while (this.next.length < fact.partition) this.next.push(0);
      this.next[fact.partition] = fact.number + 1;
      return [{ event: fact.event, place: this.place }];
    });
  }
}
