import { withoutBullet } from './paper-name';

test.each([
  ['- Tờ khai', 'Tờ khai'],
  ['* Giấy tờ phải nộp:', 'Giấy tờ phải nộp'],
  ['+ – Bản sao', 'Bản sao'],
  ['Giấy khai sinh', 'Giấy khai sinh'],
])('%s reads as a line of a list of ours', (printed, shown) => {
  expect(withoutBullet(printed)).toBe(shown);
});
