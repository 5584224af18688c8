import { shareFigure } from './procedures-fully-online';

describe('the share of procedures that are fully online', () => {
  test('is not measured while the catalogue says no level', () => {
    expect(shareFigure({ usable: 34, known: 0, full: 0 })).toMatchObject({
      value: null,
      reason: expect.stringContaining('34 TTHC'),
    });
  });

  test('is taken of those whose level is known', () => {
    expect(shareFigure({ usable: 10, known: 8, full: 2 })).toMatchObject({
      value: 25,
      numerator: 2,
      denominator: 8,
    });
  });

  test('is never known to miss the target: who is eligible no source says', () => {
    expect(shareFigure({ usable: 10, known: 10, full: 1 }).most).toBe(100);
  });

  test('reaches it only when every procedure is known to be fully online', () => {
    expect(shareFigure({ usable: 10, known: 9, full: 9 }).least).toBe(90);
    expect(shareFigure({ usable: 10, known: 10, full: 10 }).least).toBe(100);
  });
});
