import { sourcesInShort, sourceText } from './sources';

const row = (locator: string | null, document = '02-KH-BCDTW') => ({ document, locator });

test('a source is told by the name of its document and the place in it', () => {
  expect(sourceText(row('II/1'))).toBe('Kế hoạch 02-KH/BCĐTW, II/1');
  expect(sourceText({ document: 'another' })).toBe('another');
});

test('a document stands once, with its places, and nothing stands for what has no source', () => {
  expect(sourcesInShort([row('II/1'), null, row('II/1'), row('II/2'), row(null, 'another')])).toEqual([
    'Kế hoạch 02-KH/BCĐTW, II/1, II/2',
    'another',
  ]);
  expect(sourcesInShort([undefined])).toEqual([]);
});

test('many places are told by where they all lie, and how many they are', () => {
  expect(sourcesInShort(['1', '2', '3', '4'].map((one) => row(`PL01/1/table/${one}`)))).toEqual([
    'Kế hoạch 02-KH/BCĐTW, PL01/1/table (4)',
  ]);
  expect(sourcesInShort(['I', 'II', 'III', 'IV'].map((one) => row(one)))).toEqual([
    'Kế hoạch 02-KH/BCĐTW, (4)',
  ]);
});
