import { answerFor, ELSEWHERE, inPlace, provincesOf } from './variant-order';

const HUE = { code: '46', fullName: 'Thành phố Huế' };
const LANG_SON = { code: '20', fullName: 'Tỉnh Lạng Sơn' };
const VARIANTS = [
  { code: 'a', province: LANG_SON },
  { code: 'b', province: null },
  { code: 'c', province: HUE },
  { code: 'd', province: HUE },
];
const codes = (list: readonly { code: string }[]) => list.map(({ code }) => code);

test('the question names each province once, in the order of the alphabet', () => {
  expect(provincesOf(VARIANTS)).toEqual([HUE, LANG_SON]);
});

test('what a province made for itself comes first there; elsewhere that of the country does', () => {
  expect(codes(inPlace(VARIANTS, '46').fitting)).toEqual(['c', 'd']);
  expect(codes(inPlace(VARIANTS, '46').others)).toEqual(['a', 'b']);
  expect(codes(inPlace(VARIANTS, ELSEWHERE).fitting)).toEqual(['b']);
  expect(codes(inPlace(VARIANTS, null).others)).toEqual(['a', 'b', 'c', 'd']);
});

test('a kept province answers the question, with or without a rule of its own', () => {
  expect(answerFor(VARIANTS, '20')).toBe('20');
  expect(answerFor(VARIANTS, '01')).toBe(ELSEWHERE);
  expect(answerFor(VARIANTS, null)).toBeNull();
});
