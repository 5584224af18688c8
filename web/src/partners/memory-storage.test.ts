import { memoryStorage } from './memory-storage';

test('what is kept is found until it is removed, and nobody else finds it', () => {
  const storage = memoryStorage();
  storage.setItem('a', '1');
  storage.setItem('b', '2');
  expect(storage.getItem('a')).toBe('1');
  expect(storage.length).toBe(2);
  expect(memoryStorage().getItem('a')).toBeNull();
  storage.removeItem('a');
  expect(storage.getItem('a')).toBeNull();
  storage.clear();
  expect(storage.length).toBe(0);
});
