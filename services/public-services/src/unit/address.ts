import { KIND_ABBREVIATIONS, kindAt, PROVINCE_ABBREVIATIONS } from './kind-words';
import { bareName, spaced, wordsOf, type Word } from './unit.search';

/** What somebody typed as a name or address, as it is looked for in searched names. */
export interface AddressSearch {
  /** LIKE patterns: one of them fits. The parts in their order, each as whole words, whatever stands between them. */
  readonly plain: readonly string[];
  /** The same with diacritics; none where it was typed without. */
  readonly folded: readonly string[];
  /** The first part without the word for its kind. */
  readonly bare: string;
  /** Regular expression: the words in their order, wherever one part of the address ends and the next begins. */
  readonly unbroken: string;
  /** The words alone, for likeness. */
  readonly words: string;
  /** LIKE patterns of the numbers among them, each with its kind: another number is another unit, no typing error. */
  readonly numbers: readonly string[];
}

/** @returns null where nothing was typed that could be looked for. */
export function readAddress(typed: string): AddressSearch | null {
  const asTyped = wordsOf(typed);
  const parts = asTyped.map((part) => spelledOut(part));
  const units = parts.flatMap(unitsOf);
  const [first] = units;
  if (!first) return null;
  // «H'Drai» has a letter that shortens nothing: of each part, all words or the first one are read as shortened, or none.
  const readings = [units, parts, asTyped.map((part) => spelledOut(part, 1)), asTyped];
  const marked = asTyped.some((words) => words.some(({ plain, folded }) => plain !== folded));
  const words = parts.flat();
  return {
    plain: patterns(readings, 'plain'),
    folded: marked ? patterns(readings, 'folded') : [],
    bare: bareName(first),
    unbroken: unbroken(units),
    words: words.map(({ plain }) => plain).join(' '),
    numbers: units.flatMap(numbersOf).map((number) => `%${spaced([number], 'plain')}%`),
  };
}

const patterns = (readings: readonly (readonly (readonly Word[])[])[], form: keyof Word) => [
  ...new Set(readings.map((parts) => `%${parts.map((words) => spaced([words], form)).join('%')}%`)),
];

/** «P12» and «p 12» are «phường 12»; the abbreviation of a kind that ends a part shortens nothing. */
function spelledOut(words: readonly Word[], most = words.length): Word[] {
  const apart = words.flatMap(numberApart);
  return apart.flatMap((word, index) => {
    const kind = index < apart.length - 1 ? KIND_ABBREVIATIONS.get(word.folded) : undefined;
    if (index >= most) return [word];
    const meaning = kind ?? PROVINCE_ABBREVIATIONS.get(word.folded);
    return meaning ? wordsOf(meaning).flat() : [word];
  });
}

function numberApart(word: Word): Word[] {
  const [, letters = '', number = ''] = /^(\D+)(\d+)$/u.exec(word.plain) ?? [];
  const kind = KIND_ABBREVIATIONS.get(letters) ?? letters;
  return kindAt(wordsOf(kind).flat(), 0) > 0 ? wordsOf(`${kind} ${number}`).flat() : [word];
}

/**
 * Where one unit ends and the next begins without a comma: before the word for a kind, and after a number that has one
 * («phường 12 gò vấp»). A kind that follows a kind, or ends the part, belongs to a name («Tam Quan»).
 */
function unitsOf(words: readonly Word[]): Word[][] {
  const units: Word[][] = [];
  let unit: Word[] = [];
  let named = false;
  for (let at = 0; at < words.length;) {
    const kind = kindAt(words, at);
    const begins = kind > 0 && at + kind < words.length;
    if (named && (begins || numbered(unit))) {
      units.push(unit);
      unit = [];
      named = false;
    }
    const taken = Math.max(kind, 1);
    unit.push(...words.slice(at, at + taken));
    named ||= kind === 0;
    at += taken;
  }
  return unit.length > 0 ? [...units, unit] : units;
}

const numbersOf = (unit: readonly Word[]): (readonly Word[])[] =>
  numbered(unit) ? [unit] : unit.filter(({ plain }) => /^\d+$/.test(plain)).map((word) => [word]);

function numbered(unit: readonly Word[]): boolean {
  const kind = kindAt(unit, 0);
  return kind > 0 && unit.length === kind + 1 && /^\d+$/.test(unit[kind]?.plain ?? '');
}

/** Between two words stands nothing, or the end of one part of the address and whole words on both sides of it. */
const GAP = ' (?:(?:[^ ]+ )* (?:[^ ]* )*)?';

function unbroken(units: readonly (readonly Word[])[]): string {
  const pieces = units.flatMap((unit) =>
    numbered(unit) ? [unit.map(({ plain }) => plain).join(' ')] : unit.map(({ plain }) => plain),
  );
  return ` ${pieces.join(GAP)} `;
}
