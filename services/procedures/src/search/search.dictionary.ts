import { foldName, plainName } from '@lien-thong/kit/text';
import type { DataSource } from 'typeorm';
import { soundOf } from './search.typing';

export type PhraseKind =
  'ABBREVIATION' | 'EVERYDAY' | 'FILLER' | 'LEVEL' | 'SPECIAL' | 'ENDING' | 'BEGINNING';

export type CaseKind = 'SPECIAL' | 'ENDING' | 'BEGINNING';

/** A phrase that a search reads in a way of its own. */
export interface Phrase {
  readonly phrase: string;
  /** As a person with a Vietnamese keyboard types it. */
  readonly typed: string;
  readonly folded: string;
  readonly meaning: string | null;
  readonly kind: PhraseKind;
}

/** All that reading a search needs to know, in memory. */
export interface Dictionary {
  readonly names: number;
  /** In how many names each word stands. */
  readonly words: ReadonlyMap<string, number>;
  readonly wordsBySound: ReadonlyMap<string, ReadonlySet<string>>;
  /** How names write each word most often, with its diacritics. */
  readonly writings: ReadonlyMap<string, string>;
  readonly phrases: ReadonlyMap<string, readonly Phrase[]>;
  readonly phraseWords: ReadonlySet<string>;
  /** The phrases that tell what a name is about, by kind, between spaces. */
  readonly cases: Readonly<Record<CaseKind, readonly string[]>>;
  /** Codes by what people type for an agency or its place. */
  readonly agencies: ReadonlyMap<string, readonly string[]>;
}

/** Keeps a dictionary as the database has it; whoever sees a revision change has that part read anew. */
export class KeptDictionary {
  private readonly words = new Map<string, number>();
  private readonly wordsBySound = new Map<string, Set<string>>();
  private readonly writingCounts = new Map<string, Map<string, number>>();
  private readonly writings = new Map<string, string>();
  private phrases = new Map<string, Phrase[]>();
  private phraseWords = new Set<string>();
  private cases: Dictionary['cases'] = { SPECIAL: [], ENDING: [], BEGINNING: [] };
  private agencies = new Map<string, string[]>();

  constructor(private readonly db: DataSource) {}

  view(names: number): Dictionary {
    const { words, wordsBySound, writings, phrases, phraseWords, cases, agencies } = this;
    return { names, words, wordsBySound, writings, phrases, phraseWords, cases, agencies };
  }

  async readWords(since: string): Promise<void> {
    const rows: { word: string; procedures: number }[] = await this.db.query(
      'SELECT word, procedures FROM search_word WHERE revision > $1',
      [since],
    );
    for (const { word, procedures } of rows) {
      const sound = soundOf(word);
      const alike = this.wordsBySound.get(sound) ?? new Set();
      if (procedures > 0) {
        this.words.set(word, procedures);
        this.wordsBySound.set(sound, alike.add(word));
      } else {
        this.words.delete(word);
        alike.delete(word);
      }
    }
  }

  async readWritings(since: string): Promise<void> {
    const rows: { writing: string; procedures: number }[] = await this.db.query(
      'SELECT writing, procedures FROM search_writing WHERE revision > $1 ORDER BY writing',
      [since],
    );
    for (const { writing, procedures } of rows) {
      const word = plainName(writing);
      const counts = this.writingCounts.get(word) ?? new Map<string, number>();
      this.writingCounts.set(word, counts.set(writing, procedures));
      const [most] = [...counts].sort(([a, used], [b, other]) => other - used || (a < b ? -1 : 1));
      if (most) this.writings.set(word, most[0]);
    }
  }

  async readPhrases(): Promise<void> {
    const rows: Omit<Phrase, 'folded'>[] = await this.db.query(
      'SELECT phrase, typed, meaning, kind FROM search_phrase ORDER BY phrase, typed, kind, meaning',
    );
    this.phrases = grouped(rows.map((row) => ({ ...row, folded: foldName(row.typed) })));
    const of = (kind: CaseKind) => rows.flatMap((row) => (row.kind === kind ? [` ${row.phrase} `] : []));
    this.cases = { SPECIAL: of('SPECIAL'), ENDING: of('ENDING'), BEGINNING: of('BEGINNING') };
    this.phraseWords = new Set(rows.flatMap(({ phrase }) => phrase.split(' ')));
  }

  async readAgencies(): Promise<void> {
    const rows: { phrase: string; codes: string[] }[] = await this.db.query(
      `SELECT phrase, array_agg(DISTINCT coalesce(merged_into, code)) AS codes
       FROM search_agency JOIN agency_state ON code = agency_code GROUP BY phrase`,
    );
    this.agencies = new Map(rows.map(({ phrase, codes }) => [phrase, codes]));
  }
}

function grouped(phrases: readonly Phrase[]): Map<string, Phrase[]> {
  const groups = new Map<string, Phrase[]>();
  for (const phrase of phrases) groups.set(phrase.phrase, [...(groups.get(phrase.phrase) ?? []), phrase]);
  return groups;
}
