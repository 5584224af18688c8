import { foldName } from '@lien-thong/kit/text';
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
  readonly phrases: ReadonlyMap<string, readonly Phrase[]>;
  readonly phraseWords: ReadonlySet<string>;
  /** The phrases that tell what a name is about, by kind, between spaces. */
  readonly cases: Readonly<Record<CaseKind, readonly string[]>>;
  /** Codes by what people type for an agency or its place. */
  readonly agencies: ReadonlyMap<string, readonly string[]>;
}

interface Revisions {
  readonly names: number;
  readonly words: string;
  readonly phrases: string;
  readonly agencies: string;
}

const kept = new WeakMap<DataSource, SearchDictionary>();

/** One dictionary for each database of the process: what it holds is read once, and then what has changed. */
export function dictionaryOf(db: DataSource): SearchDictionary {
  const known = kept.get(db) ?? new SearchDictionary(db);
  kept.set(db, known);
  return known;
}

export class SearchDictionary {
  private readonly words = new Map<string, number>();
  private readonly wordsBySound = new Map<string, Set<string>>();
  private phrases = new Map<string, Phrase[]>();
  private phraseWords = new Set<string>();
  private cases: Dictionary['cases'] = { SPECIAL: [], ENDING: [], BEGINNING: [] };
  private agencies = new Map<string, string[]>();
  private read: Revisions = { names: 0, words: '0', phrases: '-1', agencies: '-1' };

  constructor(private readonly db: DataSource) {}

  /** What holds now: one statement where nothing has changed since the last search. */
  async current(): Promise<Dictionary> {
    const [now] = (await this.db.query(
      'SELECT names, words, phrases, agencies FROM search_dictionary',
    )) as Revisions[];
    const before = this.read;
    if (now && now.words !== before.words) await this.readWords(before.words);
    if (now && now.phrases !== before.phrases) await this.readPhrases();
    if (now && now.agencies !== before.agencies) await this.readAgencies();
    if (now) this.read = now;
    const { words, wordsBySound, phrases, phraseWords, cases, agencies } = this;
    return { names: this.read.names, words, wordsBySound, phrases, phraseWords, cases, agencies };
  }

  private async readWords(since: string): Promise<void> {
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

  private async readPhrases(): Promise<void> {
    const rows: Omit<Phrase, 'folded'>[] = await this.db.query(
      'SELECT phrase, typed, meaning, kind FROM search_phrase ORDER BY phrase, typed, kind, meaning',
    );
    this.phrases = grouped(rows.map((row) => ({ ...row, folded: foldName(row.typed) })));
    const of = (kind: CaseKind) => rows.flatMap((row) => (row.kind === kind ? [` ${row.phrase} `] : []));
    this.cases = { SPECIAL: of('SPECIAL'), ENDING: of('ENDING'), BEGINNING: of('BEGINNING') };
    this.phraseWords = new Set(rows.flatMap(({ phrase }) => phrase.split(' ')));
  }

  private async readAgencies(): Promise<void> {
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
