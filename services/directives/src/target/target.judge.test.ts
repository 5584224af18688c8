import type { Figure } from './rules/rule';
import { isMet } from './target.judge';

const figure = (least: number, most: number, denominator: number | null = null): Figure => ({
  value: least,
  reason: null,
  numerator: least,
  denominator,
  least,
  most,
});
const aim = (value: number | null, comparison: 'EQUAL' | 'AT_LEAST' | 'AT_MOST' = 'EQUAL') => ({
  value,
  comparison,
});

describe('a target is', () => {
  test.each([
    ['met when even the least reaches it', aim(25), figure(25, 25), true],
    ['met when more than the figure is reached', aim(25), figure(26, 26), true],
    ['not met when even the most falls short', aim(25), figure(20, 24, 25), false],
    ['open while what is not known could make up for the rest', aim(25), figure(20, 25, 25), null],
    ['open while the list behind it is shorter than the target', aim(982), figure(3, 3, 5), null],
    ['a ceiling where it says at most', aim(1, 'AT_MOST'), figure(0, 1), true],
    ['broken as a ceiling by more', aim(1, 'AT_MOST'), figure(2, 5), false],
    ['open as a ceiling while both are possible', aim(1, 'AT_MOST'), figure(0, 5), null],
    ['open where it is a deed, not a figure', aim(null), figure(1, 1), null],
    ['open where nothing counts it', aim(100), null, null],
  ])('%s', (_, target, found, expected) => {
    expect(isMet(target, found)).toBe(expected);
  });
});
