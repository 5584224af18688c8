import { CodedError, kitErrors } from '@lien-thong/kit/errors';
import type { ProcedureAuthorityLevel, SearchCorrectionReason } from '../generated/graphql';
import type { Dictionary, Phrase } from './search.dictionary';
import { agenciesIn, phrasesIn, tokensOf, type Found } from './search.phrases';
import { correct, type Correction, type Token } from './search.spelling';
import { LIKENESS } from './search.weights';

const LONGEST = 200;
const MOST_WAYS = 12;
const MOST_WORDS = 24;

/** One way to say what a person meant. */
export interface Way {
  readonly tokens: readonly Token[];
  /** What is taken off a result that this way finds: it says less than was typed. */
  readonly discount: number;
}

/** What a person meant: one or several ways to say it in official words, the way typed first. */
export interface Reading {
  readonly ways: readonly Way[];
  readonly corrections: readonly Correction[];
  /** Looks like the code of a procedure. */
  readonly code: string | null;
  /** Codes of agencies that were named, by themselves or by their place. */
  readonly agencies: readonly string[];
  readonly levels: readonly ProcedureAuthorityLevel[];
}

/** @throws GRAPH_TEXT_TOO_LONG. */
export function readSearch(text: string, dictionary: Dictionary): Reading {
  if (text.length > LONGEST)
    throw new CodedError(kitErrors.TEXT_TOO_LONG, { argument: 'text', most: LONGEST });
  const code = /^\s*([0-9A-Za-z]+[.-][0-9A-Za-z@.-]+)\s*$/.exec(text)?.[1] ?? null;
  const typed = tokensOf(text).slice(0, MOST_WORDS);
  const { tokens, corrections } = correct(typed, agenciesIn(typed, dictionary), dictionary);
  const places = agenciesIn(tokens, dictionary);
  const named = withoutStretches(tokens, places);
  const first = understood(named, dictionary);
  const spelt = abbreviationsSpelt(first);
  const again = spelt === null ? null : understood(spelt, dictionary);
  const ways = [...first.ways, ...(again?.ways ?? [])];
  return {
    // A search of fillers, or of an agency, alone is taken at its word.
    ways: first.says ? distinct(ways) : [{ tokens: places.length > 0 ? named : tokens, discount: 0 }],
    corrections: [...corrections, ...first.meant.flatMap(readAs)],
    code,
    agencies: [...new Set(places.flatMap(({ meanings }) => meanings))],
    levels: first.levels,
  };
}

interface Understood {
  readonly tokens: readonly Token[];
  /** There is more in it than fillers. */
  readonly says: boolean;
  readonly meant: readonly Found<Phrase>[];
  readonly levels: readonly ProcedureAuthorityLevel[];
  readonly ways: readonly Way[];
}

function understood(tokens: readonly Token[], dictionary: Dictionary): Understood {
  const phrases = phrasesIn(tokens, dictionary);
  const meant = phrases.filter(
    ({ meanings }) => !isLevel(meanings) && meanings.some(({ meaning }) => meaning !== null),
  );
  const unsaid = phrases.filter((phrase) => !meant.includes(phrase));
  const levels = phrases.flatMap(({ meanings }) =>
    meanings.flatMap(({ kind, meaning }) => (kind === 'LEVEL' ? [meaning as ProcedureAuthorityLevel] : [])),
  );
  const says = withoutStretches(tokens, unsaid).length > 0;
  return { tokens, says, meant, levels, ways: waysOf(tokens, phrases, meant) };
}

/** The tokens with abbreviations in full, so that everyday phrases are found that hold them; null where there are none. */
function abbreviationsSpelt({ tokens, meant }: Understood): Token[] | null {
  const short = meant.filter(({ meanings }) => meanings.some(({ kind }) => kind === 'ABBREVIATION'));
  if (short.length === 0) return null;
  return tokens.flatMap((token, at) => {
    const phrase = short.find(({ from, until }) => from <= at && at < until);
    if (!phrase) return [token];
    return phrase.from === at ? tokensOf(phrase.meanings.find(({ meaning }) => meaning)?.meaning ?? '') : [];
  });
}

function distinct(ways: readonly Way[]): Way[] {
  const best = new Map<string, Way>();
  for (const way of ways) {
    const key = way.tokens.map(({ folded }) => folded).join(' ');
    if (way.discount > (best.get(key)?.discount ?? -Infinity)) best.set(key, way);
  }
  return [...best.values()].slice(0, MOST_WAYS);
}

const isLevel = (meanings: readonly Phrase[]) => meanings.some(({ kind }) => kind === 'LEVEL');

/** As typed; each everyday word replaced by itself; all of them; and the official words alone. */
function waysOf(
  tokens: readonly Token[],
  phrases: readonly Found<Phrase>[],
  meant: readonly Found<Phrase>[],
): Way[] {
  const say = (replace: ReadonlyMap<Found<Phrase>, string>) =>
    tokens.flatMap((token, at) => {
      const phrase = phrases.find(({ from, until }) => from <= at && at < until);
      if (!phrase) return [token];
      const meaning = replace.get(phrase);
      if (meaning !== undefined) return phrase.from === at ? tokensOf(meaning) : [];
      return meant.includes(phrase) ? [token] : [];
    });
  const choices = meant.flatMap((phrase) =>
    phrase.meanings.flatMap(({ meaning }) => (meaning === null ? [] : [{ phrase, meaning }])),
  );
  const replacedAll = new Map(choices.toReversed().map(({ phrase, meaning }) => [phrase, meaning]));
  const typed = say(new Map());
  const ways = [
    { tokens: typed, discount: 0 },
    ...(meant.length > 1 ? [{ tokens: say(replacedAll), discount: 0 }] : []),
    ...choices.map(({ phrase, meaning }) => ({ tokens: say(new Map([[phrase, meaning]])), discount: 0 })),
    ...choices
      .filter(({ phrase }) => phrase.until - phrase.from < typed.length)
      .map(({ phrase, meaning }) => ({
        tokens: tokensOf(meaning),
        discount: LIKENESS.leftOut * (1 - (phrase.until - phrase.from) / typed.length),
      })),
  ];
  return ways.filter((way) => way.tokens.length > 0);
}

function readAs({ meanings }: Found<Phrase>): Correction[] {
  return meanings.flatMap(({ typed, meaning, kind }) =>
    meaning === null ? [] : [{ typed, read: meaning, reason: kind as SearchCorrectionReason }],
  );
}

function withoutStretches(tokens: readonly Token[], stretches: readonly Found<unknown>[]): Token[] {
  return tokens.filter((_, at) => !stretches.some(({ from, until }) => from <= at && at < until));
}
