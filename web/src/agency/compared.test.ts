import { codesOf, comparedIn, comparedText } from './compared';

test('two others at most, each once, spaces aside', () => {
  expect(comparedIn('H26, H40,H26,G10')).toBe('H26,H40');
});

test('what is no code is left out, and nothing at all is nothing', () => {
  expect(comparedIn('<b>,H26')).toBe('H26');
  expect(comparedIn('')).toBeUndefined();
  expect(comparedIn(7)).toBeUndefined();
  expect(comparedText([])).toBeUndefined();
});

test('a body is not compared with itself', () => {
  expect(codesOf('H26,G10,H40', 'G10')).toEqual(['H26', 'H40']);
});

test('codes of offices and former bodies are read', () => {
  expect(codesOf('H26.101,G10-2025')).toEqual(['H26.101', 'G10-2025']);
});
