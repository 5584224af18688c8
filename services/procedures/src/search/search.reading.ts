import { CodedError, kitErrors } from '@lien-thong/kit/errors';
import { plainName } from '@lien-thong/kit/text';
import type { DataSource } from 'typeorm';
import type { SearchCorrectionReason } from '../generated/graphql';
import { readTelex, readVni } from './search.typing';

const LONGEST = 200;
const LONGEST_PHRASE = 8;

export interface Correction {
  readonly typed: string;
  readonly read: string;
  readonly reason: SearchCorrectionReason;
}

/** What a person meant: one or several ways to say it in official words, the way typed first. */
export interface Reading {
  /** Each a list of plain words. */
  readonly ways: readonly (readonly string[])[];
  readonly corrections: readonly Correction[];
  /** Looks like the code of a procedure. */
  readonly code: string | null;
}

interface Phrase {
  phrase: string;
  typed: string;
  meaning: string | null;
  kind: 'ABBREVIATION' | 'EVERYDAY' | 'FILLER';
}

/** @throws GRAPH_TEXT_TOO_LONG. */
export async function readSearch(db: DataSource, text: string): Promise<Reading> {
  if (text.length > LONGEST)
    throw new CodedError(kitErrors.TEXT_TOO_LONG, { argument: 'text', most: LONGEST });
  const code = /^\s*([0-9A-Za-z]+[.-][0-9A-Za-z@.-]+)\s*$/.exec(text)?.[1] ?? null;
  const typed = plainName(text).split(' ').filter(Boolean);
  const { words, corrections } = await correct(db, typed);
  const phrases = await phrasesIn(db, words);
  const fillers = phrases.filter(({ kind }) => kind === 'FILLER');
  const kept = without(words, fillers);
  // A search of fillers alone is taken at its word.
  const said = kept.length > 0 ? kept : words;
  const meanings = phrases.filter((phrase) => phrase.meaning !== null);
  const official = meanings.reduce(replaced, said);
  const ways = [
    ...meanings.map((phrase) => replaced(said, phrase)),
    ...(meanings.length > 1 ? [official] : []),
  ];
  const named = meanings.map(({ typed: from, meaning, kind }) => ({
    ...{ typed: from, read: meaning as string, reason: kind as SearchCorrectionReason },
  }));
  return {
    ways: [said, ...ways].filter((way) => way.length > 0),
    corrections: [...corrections, ...named],
    code,
  };
}

/** What is no word of any name: keyboard left-overs first, then what sounds alike, then the nearest word; «kí» is «ký». */
async function correct(
  db: DataSource,
  typed: readonly string[],
): Promise<{ words: string[]; corrections: Correction[] }> {
  const guesses = typed.map((word) => ({ word, telex: readTelex(word), vni: readVni(word) }));
  const rows: { word: string; telex: boolean; vni: boolean; known: boolean; near: string | null }[] =
    await db.query(
      `SELECT asked.word, telex.word IS NOT NULL AS telex, vni.word IS NOT NULL AS vni,
              known.word IS NOT NULL OR phrase.phrase IS NOT NULL AS known, near.word AS near
       FROM jsonb_to_recordset($1::jsonb) AS asked (word text, telex text, vni text)
       LEFT JOIN search_word known ON known.word = asked.word
       LEFT JOIN search_word telex ON telex.word = asked.telex
       LEFT JOIN search_word vni ON vni.word = asked.vni
       LEFT JOIN LATERAL (
         SELECT phrase FROM search_phrase WHERE ' ' || phrase || ' ' LIKE '% ' || asked.word || ' %' LIMIT 1
       ) phrase ON true
       LEFT JOIN LATERAL (
         SELECT word FROM search_word
         WHERE CASE
           WHEN known.word IS NULL AND phrase.phrase IS NULL THEN
             procedures > 0 AND (sound = sound_of(asked.word)
               OR levenshtein_less_equal(word, asked.word, 2) <= length(asked.word) / 3)
           ELSE asked.word ~ '^[hklmst]i$' AND word = rtrim(asked.word, 'i') || 'y' AND procedures > known.procedures
         END
         ORDER BY sound = sound_of(asked.word) DESC, levenshtein_less_equal(word, asked.word, 2), procedures DESC, word LIMIT 1
       ) near ON length(asked.word) > 1`,
      [JSON.stringify(guesses)],
    );
  const found = new Map(rows.map((row) => [row.word, row]));
  const corrections = new Map<string, Correction>();
  const words = guesses.map(({ word, telex, vni }) => {
    const row = found.get(word);
    const read = row && correctionOf(row, telex, vni);
    if (!read) return word;
    corrections.set(word, { typed: word, ...read });
    return read.read;
  });
  return { words, corrections: [...corrections.values()] };
}

function correctionOf(
  { known, telex, vni, near }: { known: boolean; telex: boolean; vni: boolean; near: string | null },
  asTelex: string | null,
  asVni: string | null,
): Omit<Correction, 'typed'> | null {
  if (!known && telex && asTelex) return { read: asTelex, reason: 'TELEX' };
  if (!known && vni && asVni) return { read: asVni, reason: 'VNI' };
  return near === null ? null : { read: near, reason: 'SPELLING' };
}

/** The phrases that stand in the words, the longest where several begin at one place. */
async function phrasesIn(db: DataSource, words: readonly string[]): Promise<Phrase[]> {
  const runs = words.flatMap((_, from) =>
    Array.from({ length: Math.min(LONGEST_PHRASE, words.length - from) }, (_unused, more) =>
      words.slice(from, from + more + 1).join(' '),
    ),
  );
  const known: Phrase[] = await db.query(
    'SELECT phrase, typed, meaning, kind FROM search_phrase WHERE phrase = ANY($1) ORDER BY length(phrase) DESC, phrase',
    [runs],
  );
  const text = ` ${words.join(' ')} `;
  const taken: Phrase[] = [];
  for (const phrase of known) {
    const inLonger = taken.some((longer) => ` ${longer.phrase} `.includes(` ${phrase.phrase} `));
    if (!inLonger && text.includes(` ${phrase.phrase} `)) taken.push(phrase);
  }
  return taken;
}

function without(words: readonly string[], fillers: readonly Phrase[]): string[] {
  let text = ` ${words.join(' ')} `;
  for (const { phrase } of fillers) text = text.split(` ${phrase} `).join(' ');
  return text.split(' ').filter(Boolean);
}

function replaced(words: readonly string[], { phrase, meaning }: Phrase): string[] {
  const text = ` ${words.join(' ')} `.split(` ${phrase} `).join(` ${plainName(meaning ?? '')} `);
  return text.split(' ').filter(Boolean);
}
