import { piecesOf } from './pieces';

test('both values of an issue are told from the words around them', () => {
  expect(piecesOf('In «Bộ Xây», nơi khác «Bộ Xây dựng»')).toEqual([
    { text: 'In ', quoted: false },
    { text: '«Bộ Xây»', quoted: true },
    { text: ', nơi khác ', quoted: false },
    { text: '«Bộ Xây dựng»', quoted: true },
  ]);
});

test('a text without quotes, or with one that never ends, is one piece', () => {
  expect(piecesOf('In 116, danh sách có 83')).toEqual([{ text: 'In 116, danh sách có 83', quoted: false }]);
  expect(piecesOf('«Theo lộ trình')).toEqual([{ text: '«Theo lộ trình', quoted: false }]);
});
