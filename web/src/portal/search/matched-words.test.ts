import { matchedRuns, plain } from './matched-words';

test('words are found without diacritics, «đ» included, whichever way the tone is placed', () => {
  expect(plain('ĐĂNG ký, hoà hòa')).toBe('dang ky, hoa hoa');
  expect(matchedRuns('Thủ tục đăng ký khai tử', ['khai', 'tu', 'dang'])).toEqual([
    { text: 'Thủ tục ', matched: false },
    { text: 'đăng', matched: true },
    { text: ' ký ', matched: false },
    { text: 'khai tử', matched: true },
  ]);
});

test('only whole words are marked, and the runs are the name again', () => {
  const name = 'Xác nhận (từ) tuần: tử tuất';
  const runs = matchedRuns(name, ['tu']);
  expect(runs.filter(({ matched }) => matched).map(({ text }) => text)).toEqual(['từ', 'tử']);
  expect(runs.map(({ text }) => text).join('')).toBe(name);
  expect(matchedRuns('', ['tu'])).toEqual([]);
  expect(matchedRuns('Tử', [])).toEqual([{ text: 'Tử', matched: false }]);
});
