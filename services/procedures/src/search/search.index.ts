import { bestOf } from './search.best';
import { Likenesses, type AskedWay } from './search.likenesses';
import { LEAST_SHARE, LEAST_SHARE_BESIDE_BEST } from './search.weights';

/** A procedure as a search looks it up. */
export interface IndexedProcedure {
  readonly number: number;
  /** The words of its name, and with a colon its agency, levels and field. */
  readonly terms: readonly string[];
  readonly standing: number;
  /** Nobody can use it. */
  readonly hidden: boolean;
}

/** What the likeliest procedures are looked up by. */
export interface Asked {
  readonly ways: readonly AskedWay[];
  /** What is in favour of a procedure besides its name: that it has one of the terms. */
  readonly hints: readonly { readonly terms: readonly string[]; readonly weight: number }[];
  /** A procedure must hold one term of each list. */
  readonly demands: readonly (readonly string[])[];
  readonly hidden: boolean;
}

export interface Found {
  readonly number: number;
  /** What the hints add up to. */
  readonly favour: number;
}

/** What a search asks for besides words, for each place; null where it asks for nothing. */
interface Beside {
  readonly favour: Float32Array | null;
  /** How many of the demands are met. */
  readonly met: Uint8Array | null;
}

const GONE = 0;
const OPEN = 1;
const HIDDEN = 2;
const MOST_WORDS_COUNTED = 255;
const FIRST_LENGTH = 1024;
/** Less than one by what rounding takes off a sum. */
const ALL = 0.999;

/**
 * In memory, for each term the places of the procedures that hold it. A place is given once: a procedure that changes
 * gets a new one, and what was at the old one is gone. So lists only grow, in order, and are read from end to end.
 */
export class SearchIndex {
  private readonly postings = new Map<string, Postings>();
  private places = 0;
  private living = 0;
  private placeOf = new Int32Array(FIRST_LENGTH).fill(-1);
  private numbers = new Int32Array(FIRST_LENGTH);
  private standings = new Float32Array(FIRST_LENGTH);
  private wordCounts = new Uint8Array(FIRST_LENGTH);
  private states = new Uint8Array(FIRST_LENGTH);
  /** For one search, which never waits: which of its words each place holds, a bit each; all zero between two. */
  private holding = new Uint16Array(FIRST_LENGTH);
  private held = new Int32Array(FIRST_LENGTH);
  private scores = new Float32Array(FIRST_LENGTH);

  /** More is gone than here: a new index is smaller. */
  get mostlyGone(): boolean {
    return this.places > 2 * this.living + FIRST_LENGTH;
  }

  put({ number, terms, standing, hidden }: IndexedProcedure): void {
    this.remove(number);
    const place = this.newPlace(number);
    let words = 0;
    for (const term of terms) {
      const postings = this.postings.get(term) ?? new Postings();
      this.postings.set(term, postings);
      postings.add(place);
      if (!term.includes(':')) words += 1;
    }
    this.numbers[place] = number;
    this.standings[place] = standing;
    this.wordCounts[place] = Math.min(words, MOST_WORDS_COUNTED);
    this.states[place] = hidden ? HIDDEN : OPEN;
  }

  private remove(number: number): void {
    const place = this.placeOf[number] ?? -1;
    if (place < 0) return;
    this.states[place] = GONE;
    this.living -= 1;
  }

  private newPlace(number: number): number {
    const place = this.places++;
    if (place >= this.numbers.length) this.grow();
    if (number >= this.placeOf.length) {
      const before = this.placeOf;
      this.placeOf = new Int32Array(2 * number).fill(-1);
      this.placeOf.set(before);
    }
    this.placeOf[number] = place;
    this.living += 1;
    return place;
  }

  private grow(): void {
    const length = 2 * this.numbers.length;
    this.numbers = copied(this.numbers, new Int32Array(length));
    this.standings = copied(this.standings, new Float32Array(length));
    this.wordCounts = copied(this.wordCounts, new Uint8Array(length));
    this.states = copied(this.states, new Uint8Array(length));
    this.holding = new Uint16Array(length);
    this.held = new Int32Array(length);
    this.scores = new Float32Array(length);
  }

  /**
   * The procedures worth ranking, at most so many: what holds enough of a way, by likeness and standing. Beside a name that
   * holds all of a way one needs a good part of it, and then long lists of words that say little open nothing.
   */
  likeliest(asked: Asked, most: number): Found[] {
    const beside = { favour: this.favourOf(asked.hints), met: this.metBy(asked.demands) };
    const good = new Likenesses(asked.ways, LEAST_SHARE_BESIDE_BEST);
    const found = this.find(good, asked, beside, most);
    return good.best > ALL ? found : this.find(new Likenesses(asked.ways, LEAST_SHARE), asked, beside, most);
  }

  private find(
    likenesses: Likenesses,
    { demands, hidden }: Asked,
    { favour, met }: Beside,
    most: number,
  ): Found[] {
    const count = this.holdersOf(likenesses);
    const state = hidden ? HIDDEN : OPEN;
    const { holding, held, scores, standings, wordCounts, states, numbers } = this;
    let found = 0;
    for (let i = 0; i < count; i++) {
      const place = held[i] as number;
      const set = holding[place] as number;
      holding[place] = 0;
      if (states[place] !== state || (met !== null && met[place] !== demands.length)) continue;
      const likeness = likenesses.of(set, wordCounts[place] as number);
      if (likeness === -Infinity) continue;
      // What is found overwrites what has been looked at.
      held[found] = place;
      scores[found++] = likeness + (standings[place] as number) + (favour?.[place] ?? 0);
    }
    return bestOf(scores.subarray(0, found), most, (at) => numbers[held[at] as number] as number).map(
      (number) => ({ number, favour: favour?.[this.placeOf[number] as number] ?? 0 }),
    );
  }

  /** Marks what each place holds of the words that were asked for; how many hold one that can be enough. */
  private holdersOf({ words }: Likenesses): number {
    const { holding, held } = this;
    let count = 0;
    words.forEach(({ word, opens }, nth) => {
      const { list, length } = this.postings.get(word) ?? NONE;
      const bit = 1 << nth;
      for (let i = 0; i < length; i++) {
        const place = list[i] as number;
        const before = holding[place] as number;
        if (before === 0) {
          if (!opens) continue;
          held[count++] = place;
        }
        holding[place] = before | bit;
      }
    });
    return count;
  }

  private favourOf(hints: Asked['hints']): Float32Array | null {
    const telling = hints.filter(({ terms }) => terms.length > 0);
    if (telling.length === 0) return null;
    const favour = new Float32Array(this.places);
    // The last of the hints that has counted for a place: two terms of one count once.
    const counted = new Uint8Array(this.places);
    telling.forEach(({ terms, weight }, nth) => {
      for (const term of terms) {
        this.postings.get(term)?.forEach((place) => {
          if (counted[place] === nth + 1) return;
          counted[place] = nth + 1;
          favour[place] = (favour[place] as number) + weight;
        });
      }
    });
    return favour;
  }

  /** For each place how many of the demands are met; null where there are none. */
  private metBy(demands: Asked['demands']): Uint8Array | null {
    if (demands.length === 0) return null;
    const met = new Uint8Array(this.places);
    demands.forEach((terms, nth) => {
      for (const term of terms) {
        this.postings.get(term)?.forEach((place) => {
          if (met[place] === nth) met[place] = nth + 1;
        });
      }
    });
    return met;
  }
}

function copied<T extends Int32Array | Float32Array | Uint8Array>(from: T, to: T): T {
  to.set(from);
  return to;
}

class Postings {
  list = new Int32Array(4);
  length = 0;

  add(place: number): void {
    if (this.length === this.list.length) this.list = copied(this.list, new Int32Array(2 * this.length));
    this.list[this.length++] = place;
  }

  forEach(visit: (place: number) => void): void {
    for (let i = 0; i < this.length; i++) visit(this.list[i] as number);
  }
}

const NONE = new Postings();
