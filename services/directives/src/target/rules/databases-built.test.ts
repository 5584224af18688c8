import { databasesFigure } from './databases-built';

const found = (listed: number, reached: number, unreported: number) =>
  databasesFigure({ directive: 'D', listed, reached, unreported });

describe('databases in a state', () => {
  test('none is known under a directive that sets no database a deadline', () => {
    expect(databasesFigure(null)).toMatchObject({ value: null, denominator: null });
  });

  test('while nobody reported any of them there, 0 would be a lie', () => {
    expect(found(72, 0, 71)).toMatchObject({
      value: null,
      reason: expect.stringContaining('71 chưa có báo cáo'),
    });
  });

  test('a report counts, and the unreported may be there', () => {
    expect(found(72, 5, 60)).toMatchObject({ value: 5, denominator: 72, most: 65 });
  });

  test('being built is half of the target: it is never known to be met by that', () => {
    expect(found(116, 116, 0)).toMatchObject({ value: 116, least: 0 });
  });
});
