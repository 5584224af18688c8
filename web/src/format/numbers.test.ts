import { differenceText, dongText, numberText, percentText } from './numbers';

test.each([
  [1234567.5, '1.234.567,5'],
  [0, '0'],
  [-3, '−3'],
  [80.125, '80,13'],
])('%s is written %s', (value, text) => expect(numberText(value)).toBe(text));

test('a share has its sign, money its unit, which is never broken off', () => {
  expect(percentText(80.5)).toBe('80,5%');
  expect(dongText(50000)).toBe('50.000\u00a0₫');
});

test('a difference says which way', () => {
  expect([12, 0, -3].map(differenceText)).toEqual(['+12', '0', '−3']);
});
