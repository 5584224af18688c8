import fc from 'fast-check';
import { readAddress } from './address';
import { searchedName } from './unit.search';

/** LIKE without a database: % stands for anything. */
const like = (pattern: string, name: string) =>
  new RegExp(`^${pattern.replaceAll('%', '.*')}$`, 'u').test(name);
const finds = (typed: string, name: string) => {
  const search = readAddress(typed);
  return search !== null && search.plain.some((pattern) => like(pattern, searchedName(name).plain));
};
const findsUnbroken = (typed: string, name: string) =>
  new RegExp(readAddress(typed)?.unbroken ?? '$^', 'u').test(searchedName(name).plain);

const OLD = 'Phường 12, Quận Gò Vấp, Thành phố Hồ Chí Minh';

test.each(['Phường 12, Gò Vấp', 'phuong 12, go vap', 'gò vấp', 'PHƯỜNG 12', 'phường 12, quận gò vấp'])(
  '«%s» finds «Phường 12, Quận Gò Vấp»',
  (typed) => expect(finds(typed, OLD)).toBe(true),
);

test.each(['Phường 1, Gò Vấp', 'phường 2', 'Gò Vấp, phường 12', 'Phường 12, Tân Bình', 'ò vấ'])(
  '«%s» does not: only whole words count, in the order of an address',
  (typed) => {
    expect(finds(typed, OLD)).toBe(false);
    expect(findsUnbroken(typed, OLD)).toBe(false);
  },
);

test('a number belongs to its kind: «phường 2» is not in «Phường 12, Quận 2»', () => {
  expect(findsUnbroken('phường 2', 'Phường 12, Quận 2')).toBe(false);
  expect(
    findsUnbroken('phường 12 thủ đức hồ chí minh', 'Phường 12, Quận Thủ Đức, Thành phố Hồ Chí Minh'),
  ).toBe(true);
});

test.each(['', ' , ', '…', '%', '🙂'])('«%s» is nothing to look for', (typed) =>
  expect(readAddress(typed)).toBeNull(),
);

const syllable = fc.constantFrom(
  'An',
  'Hội',
  'Tây',
  'Gò',
  'Vấp',
  'Quán',
  'Tịnh',
  'Thị',
  'Xá',
  'Đắk',
  'Hoà',
  'Ia',
  'H',
);
const named = fc.array(syllable, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));
const numbered = fc.integer({ min: 1, max: 30 }).map(String);
const unitOf = (...kinds: string[]) =>
  fc.tuple(fc.constantFrom(...kinds), fc.oneof(named, numbered)).map((parts) => parts.join(' '));
const address = fc.tuple(
  unitOf('Phường', 'Xã', 'Thị trấn'),
  unitOf('Quận', 'Huyện', 'Thị xã'),
  named.map((name) => `Tỉnh ${name}`),
);

const SHORT: [RegExp, string][] = [
  [/Phường /g, 'P.'],
  [/Quận /g, 'Q.'],
  [/Huyện /g, 'h. '],
  [/Thị xã /g, 'TX '],
  [/Thị trấn /g, 'tt. '],
  [/Xã /g, 'x.'],
  [/Tỉnh /g, 't. '],
];
const shortened = (text: string) => SHORT.reduce((said, [kind, short]) => said.replace(kind, short), text);
const unmarked = (text: string) =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('Đ', 'D').replaceAll('đ', 'd');

describe('an address is found by itself', () => {
  test.each<[string, (parts: readonly string[]) => string]>([
    ['as it stands', (parts) => parts.join(', ')],
    ['without its province', (parts) => parts.slice(0, 2).join(', ')],
    ['without diacritics', (parts) => unmarked(parts.join(', '))],
    ['in capitals, decomposed', (parts) => parts.join(', ').toLocaleUpperCase('vi').normalize('NFD')],
    ['with its kinds shortened', (parts) => parts.map(shortened).join(', ')],
  ])('%s', (_, typed) => {
    fc.assert(
      fc.property(address, (parts) => {
        expect(finds(typed(parts), parts.join(', '))).toBe(true);
      }),
    );
  });

  test('without commas, by its parts or by its words, where no word is like a kind shortened', () => {
    fc.assert(
      fc.property(address, (parts) => {
        fc.pre(!parts.some((part) => / H( |$)/.test(part)));
        const typed = parts.join(' ');
        expect(finds(typed, parts.join(', ')) || findsUnbroken(typed, parts.join(', '))).toBe(true);
      }),
    );
  });
});

test('whatever is typed makes patterns and expressions that a database can read', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' })), (typed) => {
      const search = readAddress(typed);
      if (!search) return;
      for (const pattern of [...search.plain, ...search.folded, ...search.numbers]) {
        expect(pattern).toMatch(/^%?[ \p{L}\p{M}\p{N}%]+%?$/u);
      }
      expect(search.unbroken.replaceAll('(?:(?:[^ ]+ )* (?:[^ ]* )*)?', '')).toMatch(
        /^[ \p{L}\p{M}\p{N}]+$/u,
      );
    }),
  );
});
