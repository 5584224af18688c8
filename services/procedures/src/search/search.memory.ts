import type { DataSource } from 'typeorm';
import { KeptDictionary, type Dictionary } from './search.dictionary';
import { SearchIndex, type IndexedProcedure } from './search.index';

/** What a search is read and looked up with. */
export interface Memory {
  readonly dictionary: Dictionary;
  readonly index: SearchIndex;
}

interface Revisions {
  readonly names: number;
  readonly words: string;
  readonly phrases: string;
  readonly agencies: string;
  readonly procedures: string;
}

const NOTHING: Revisions = { names: 0, words: '0', phrases: '-1', agencies: '-1', procedures: '0' };
/** So many procedures are read at once: others are served between two slices. */
const SLICE = 10_000;

const kept = new WeakMap<DataSource, SearchMemory>();

/** One memory for each database of the process: what it holds is read once, and then what has changed. */
export function memoryOf(db: DataSource): SearchMemory {
  const known = kept.get(db) ?? new SearchMemory(db);
  kept.set(db, known);
  return known;
}

export class SearchMemory {
  private readonly dictionary: KeptDictionary;
  private index = new SearchIndex();
  private read = NOTHING;
  private reading: Promise<unknown> = Promise.resolve();
  /** One that has not begun yet: it sees whatever was committed before whoever waits for it asked. */
  private next: Promise<void> | undefined;

  constructor(private readonly db: DataSource) {
    this.dictionary = new KeptDictionary(db);
  }

  /** What holds now: one statement where nothing has changed since the last search. */
  async current(): Promise<Memory> {
    const now = await this.revisions();
    if (!this.holds(now)) await this.caughtUp();
    return { dictionary: this.dictionary.view(this.read.names), index: this.index };
  }

  /** One after the other: two that read the same changes at once would be slower, not sooner. */
  private caughtUp(): Promise<void> {
    this.next ??= this.reading.then(() => {
      this.next = undefined;
      return this.catchUp();
    });
    this.reading = this.next.catch(() => undefined);
    return this.next;
  }

  private async revisions(): Promise<Revisions> {
    const [now] = (await this.db.query(
      'SELECT names, words, phrases, agencies, procedures FROM search_dictionary',
    )) as Revisions[];
    return now ?? this.read;
  }

  private holds({ words, phrases, agencies, procedures }: Revisions): boolean {
    const { read } = this;
    return (
      words === read.words &&
      phrases === read.phrases &&
      agencies === read.agencies &&
      procedures === read.procedures
    );
  }

  private async catchUp(): Promise<void> {
    const before = this.read;
    const now = await this.revisions();
    if (now.words !== before.words) {
      await this.dictionary.readWords(before.words);
      await this.dictionary.readWritings(before.words);
    }
    if (now.phrases !== before.phrases) await this.dictionary.readPhrases();
    if (now.agencies !== before.agencies) await this.dictionary.readAgencies();
    if (now.procedures !== before.procedures) await this.readProcedures(before.procedures);
    this.read = now;
  }

  private async readProcedures(since: string): Promise<void> {
    await this.readInto(this.index, since);
    if (!this.index.mostlyGone) return;
    const fresh = new SearchIndex();
    await this.readInto(fresh, '0');
    this.index = fresh;
  }

  /** In the order of change: what changes while it is read comes once more, at the end. */
  private async readInto(index: SearchIndex, since: string): Promise<void> {
    let last = { revision: since, number: MOST_NUMBER };
    for (;;) {
      const rows = (await this.db.query(
        `SELECT number, revision, array_to_string(terms, E'\\n') AS terms, standing, unusable IS NOT NULL AS hidden
         FROM procedure_search WHERE (revision, number) > ($1, $2) ORDER BY revision, number LIMIT ${SLICE}`,
        [last.revision, last.number],
      )) as IndexRow[];
      for (const { terms, ...row } of rows) index.put({ ...row, terms: terms.split('\n') });
      last = rows.at(-1) ?? last;
      if (rows.length < SLICE) return;
    }
  }
}

/** All of the revision that was read before are known. */
const MOST_NUMBER = 2 ** 31 - 1;

interface IndexRow extends Omit<IndexedProcedure, 'terms'> {
  readonly revision: string;
  readonly terms: string;
}
