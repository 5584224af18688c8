import { servicesFigure } from './programme-services';

const found = (listed: number, reached: number, open: number) =>
  servicesFigure({ programme: 'P', listed, reached, open });

describe('services of a programme', () => {
  test('a programme of which no entry is known is not measured', () => {
    expect(servicesFigure(null)).toMatchObject({ value: null, denominator: null, most: Infinity });
  });

  test('while no level is known, 0 would be a lie', () => {
    expect(found(25, 0, 25)).toMatchObject({ value: null, reason: expect.stringContaining('25 trong 25') });
  });

  test('what is known to have reached the level counts, and what is not known may have', () => {
    expect(found(25, 3, 20)).toMatchObject({ value: 3, reason: null, denominator: 25, least: 3, most: 23 });
  });

  test('0 is a figure when every level is known', () => {
    expect(found(25, 0, 0)).toMatchObject({ value: 0, least: 0, most: 0 });
  });
});
