import { quartersOf } from './quarters';

const samples = (...quarters: number[]) => quarters.flatMap((value) => [value, value, value]);

test('memory that grows at first and then stays is flat', () => {
  expect(quartersOf(samples(100, 200, 210, 205))).toEqual({ medians: [100, 200, 210, 205], flat: true });
});

test('memory that goes on growing is not flat', () => {
  expect(quartersOf(samples(100, 200, 220, 240)).flat).toBe(false);
});

test('one high sample, as just before a collection, decides nothing', () => {
  expect(quartersOf([100, 100, 100, 100, 100, 100, 100, 100, 100, 100, 900, 100]).flat).toBe(true);
});

test('too few samples are not taken for flat', () => {
  expect(quartersOf([100, 100]).flat).toBe(false);
});
