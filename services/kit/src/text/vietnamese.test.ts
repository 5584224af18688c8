import fc from 'fast-check';
import { foldName, normaliseText, plainName } from './vietnamese';

const syllable = fc.constantFrom(
  'hoà',
  'hòa',
  'Thuỷ',
  'THỦY',
  'Đắk',
  'Đăk',
  'lắk',
  'ủy',
  'ban',
  'Huế',
  'Tp.',
  '(cũ)',
  'và',
);
const vietnamese = fc.array(syllable, { maxLength: 8 }).map((syllables) => syllables.join(' '));
const anything = fc.oneof(vietnamese, fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }));

describe('two names are one', () => {
  test.each([
    ['Khánh Hoà', 'Khánh Hòa', 'wherever the tone mark stands'],
    ['Uỷ ban', 'Ủy ban', 'wherever the tone mark stands'],
    ['Thuý', 'Thúy', 'wherever the tone mark stands'],
    ['Hải PHòng', 'Hải Phòng', 'in any case'],
    ['ĐẮK LẮK', 'Đắk Lắk', 'in any case, Đ included'],
    ['Bộ Văn hóa, Thể thao và Du lịch', 'Bộ Văn hóa Thể thao và Du lịch', 'with or without punctuation'],
    ['Bà Rịa - Vũng Tàu', 'Bà Rịa–Vũng Tàu', 'with any dash'],
    ['  Hà   Nội ', 'Hà Nội', 'with any spacing'],
  ])('«%s» and «%s», %s', (one, other) => expect(foldName(one)).toBe(foldName(other)));
});

describe('two names stay apart', () => {
  test.each([
    ['Đắk Lắk', 'Đăk Lăk'],
    ['Hoà', 'Hoá'],
    ['Hoa', 'Hoà'],
    ['Tân', 'Tần'],
    ['Sơn', 'Sôn'],
  ])('«%s» and «%s»: letters and tones matter', (one, other) =>
    expect(foldName(one)).not.toBe(foldName(other)),
  );
});

describe('the compared form', () => {
  test('does not depend on how the letters were typed', () => {
    fc.assert(
      fc.property(anything, (name) => {
        expect(foldName(name.normalize('NFD'))).toBe(foldName(name.normalize('NFC')));
      }),
      { numRuns: 500 },
    );
  });

  test('leaves a symbol out whether its mark is composed with it or not', () => {
    expect(foldName('a \u1fed b')).toBe('a b');
    expect(foldName('a \u00a8\u0300 b')).toBe('a b');
  });

  test('of a compared form is itself', () => {
    fc.assert(
      fc.property(anything, (name) => expect(foldName(foldName(name))).toBe(foldName(name))),
      { numRuns: 500 },
    );
  });
});

describe('the plain form', () => {
  test('is what people type without diacritics', () => {
    expect(plainName('Thừa Thiên Huế')).toBe('thua thien hue');
    expect(plainName('Đắk Lắk')).toBe(plainName('Đăk Lăk'));
    expect(plainName('Đường Ỷ Lan')).toBe('duong y lan');
  });

  test('has no diacritics left, of any name', () => {
    fc.assert(fc.property(vietnamese, (name) => expect(plainName(name)).toMatch(/^[a-z ]*$/)));
  });

  test('does not depend on how the letters were typed', () => {
    fc.assert(
      fc.property(anything, (name) => {
        expect(plainName(name.normalize('NFD'))).toBe(plainName(name.normalize('NFC')));
      }),
    );
  });
});

test('stored text is composed, with single spaces', () => {
  expect(normaliseText(' Ho\u0300a \u00a0\n Bình ')).toBe('Hòa Bình');
});
