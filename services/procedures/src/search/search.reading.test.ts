import { foldName, plainName } from '@lien-thong/kit/text';
import type { Dictionary, Phrase, PhraseKind } from './search.dictionary';
import { rank, type Candidate } from './search.ranking';
import { readSearch } from './search.reading';
import { soundOf } from './search.typing';
import { HINTS } from './search.weights';

const NAMES = [
  'Cấp giấy phép đo gió',
  'Cấp lại giấy phép đo gió',
  'Đo hồ chứa nước',
  'Thu hồi giấy phép đo gió cho trạm đo trên biển',
];
const PHRASES: readonly (readonly [string, string | null, PhraseKind])[] = [
  ['gpđg', 'giấy phép đo gió', 'ABBREVIATION'],
  ['mất giấy phép đo gió', 'cấp lại giấy phép đo gió', 'EVERYDAY'],
  ['cần', null, 'FILLER'],
  ['cấp lại', null, 'SPECIAL'],
  ['thu hồi', null, 'ENDING'],
  ['cấp tỉnh', 'PROVINCIAL', 'LEVEL'],
];

const DICTIONARY = dictionary();

function dictionary(): Dictionary {
  const words = new Map<string, number>();
  const wordsBySound = new Map<string, Set<string>>();
  for (const word of NAMES.flatMap((name) => [...new Set(plainName(name).split(' '))])) {
    words.set(word, (words.get(word) ?? 0) + 1);
    wordsBySound.set(soundOf(word), (wordsBySound.get(soundOf(word)) ?? new Set()).add(word));
  }
  const all: Phrase[] = PHRASES.map(([typed, meaning, kind]) => ({
    ...{ typed, meaning, kind },
    ...{ phrase: plainName(typed), folded: foldName(typed) },
  }));
  const of = (kind: PhraseKind) => all.flatMap((one) => (one.kind === kind ? [` ${one.phrase} `] : []));
  return {
    ...{ names: NAMES.length, words, wordsBySound, writings: new Map([['giay', 'giấy']]) },
    phrases: new Map(all.map((phrase) => [phrase.phrase, [phrase]])),
    phraseWords: new Set(all.flatMap(({ phrase }) => phrase.split(' '))),
    cases: { SPECIAL: of('SPECIAL'), ENDING: of('ENDING'), BEGINNING: of('BEGINNING') },
    agencies: new Map([['thu son', ['T03']]]),
  };
}

const waysOf = (text: string) =>
  readSearch(text, DICTIONARY).ways.map(({ tokens }) => tokens.map(({ folded }) => folded).join(' '));

function found(text: string): string[] {
  const reading = readSearch(text, DICTIONARY);
  const favour = reading.agencies.includes('T03') ? HINTS.agency : 0;
  return rank(
    NAMES.map((name, i): Candidate => ({
      ...{ code: `T-${i}`, nameKey: name, text: ` ${plainName(name)} `, folded: foldName(name), standing: 0 },
      ...{ favour: i === 1 ? favour : 0, unusable: null, byCode: false },
    })),
    reading,
    DICTIONARY,
  ).map(({ code }) => code);
}

describe('reading a search', () => {
  test('an abbreviation is spelt out before everyday phrases are read', () => {
    expect(waysOf('mất gpđg')).toContain(foldName('cấp lại giấy phép đo gió'));
  });

  test('a filler is left out where its tones are typed; without them it may be a word of names', () => {
    expect(waysOf('cần đo gió')).toEqual([foldName('đo gió')]);
    expect(waysOf('can do gio')).toEqual(['do gio']);
    const used = new Map([...DICTIONARY.words, ['can', 2]]);
    const ways = readSearch('can do gio', { ...DICTIONARY, words: used }).ways;
    expect(ways[0]?.tokens.map(({ plain }) => plain)).toEqual(['can', 'do', 'gio']);
  });

  test('a level and a place are hints, no words of a name', () => {
    const { levels, agencies, ways } = readSearch('đo gió cấp tỉnh thử sơn', DICTIONARY);
    expect([levels, agencies]).toEqual([['PROVINCIAL'], ['T03']]);
    expect(ways[0]?.tokens.map(({ plain }) => plain)).toEqual(['do', 'gio']);
  });

  test('a glued word is parted into words of names', () => {
    expect(waysOf('giayphep dogio')).toEqual(['giay phep do gio']);
  });

  test('a correction is shown with diacritics and stays open to other tones', () => {
    const { corrections, ways } = readSearch('giayphep', DICTIONARY);
    expect(corrections).toEqual([{ typed: 'giayphep', read: 'giấy phep', reason: 'SPELLING' }]);
    expect(ways[0]?.tokens).toMatchObject([{ folded: 'giay' }, { folded: 'phep' }]);
  });
});

describe('ranking', () => {
  test('special cases and ends come last unless they are asked for', () => {
    expect(found('giấy phép đo gió')).toEqual(['T-0', 'T-1', 'T-3']);
    expect(found('thu hồi giấy phép đo gió')[0]).toBe('T-3');
    expect(found('cấp lại giấy phép đo gió')[0]).toBe('T-1');
  });

  test('what the named place offers comes first', () => {
    expect(found('giấy phép đo gió thử sơn')[0]).toBe('T-1');
  });

  test('a name that holds too little of what was typed is no result', () => {
    expect(found('đo hồ chứa nước')).toEqual(['T-2']);
  });
});
