import { Places } from './places';

test('a place is held for as long as it is heard of, and free after a silence', () => {
  const places = new Places(2, 100);
  expect([places.admit('a', 0), places.admit('b', 50), places.admit('c', 60)]).toEqual([true, true, false]);
  expect(places.admit('a', 90)).toBe(true);
  expect(places.admit('c', 149)).toBe(false);
  expect(places.admit('c', 150)).toBe(true);
  expect([places.admit('b', 160), places.admit('a', 160)]).toEqual([false, true]);
});
