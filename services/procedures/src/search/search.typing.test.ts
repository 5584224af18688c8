import { readTelex, readVni } from './search.typing';

test.each([
  ['dduwowngf', 'duong'],
  ['giaays', 'giay'],
  ['khais', 'khai'],
  ['sinh', null],
  ['tuwr', 'tu'],
  ['ddaats', 'dat'],
  ['keets', 'ket'],
  ['hoon', 'hon'],
  ['caawn', 'can'],
  ['nguowif', 'nguoi'],
])('Telex «%s» is read as %s', (typed, read) => expect(readTelex(typed)).toBe(read));

test.each([
  ['d9u7o7ng2', 'duong'],
  ['gia6y1', 'giay'],
  ['d9a6t1', 'dat'],
  ['06', null],
  ['duong', null],
])('VNI «%s» is read as %s', (typed, read) => expect(readVni(typed)).toBe(read));
