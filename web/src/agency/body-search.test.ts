import type { Body } from './bodies';
import { answersTo, foundBy, plain } from './body-search';

const MINISTRY: Body = {
  code: 'G10',
  name: 'Bộ Nông nghiệp và Môi trường',
  shortName: 'BNNMT',
  active: true,
  activeUntil: null,
  mergedInto: null,
  predecessors: [{ name: 'Bộ Tài nguyên và Môi trường' }],
  aliases: [{ alias: 'Bộ TNMT', kind: 'SHORT' }],
};

test('names are compared without diacritics, đ included', () => {
  expect(plain('Đồng Tháp – ĐẮK LẮK')).toBe('dong thap dak lak');
});

test.each(['nong nghiep', 'Nông Nghiệp', 'môi trường nông', 'g10', 'bnnmt', 'tai nguyen', 'tnmt', ''])(
  '«%s» finds it',
  (typed) => expect(answersTo(MINISTRY, typed)).toBe(true),
);

test.each(['nong thon', 'ong', 'nông nghiệp tài nguyên'])(
  '«%s» does not: every word begins a word of one name',
  (typed) => expect(answersTo(MINISTRY, typed)).toBe(false),
);

test('a body found by an earlier name says by which', () => {
  expect(foundBy(MINISTRY, 'tai nguyen')).toBe('Bộ Tài nguyên và Môi trường');
  expect(foundBy(MINISTRY, 'nong nghiep')).toBeNull();
  expect(foundBy(MINISTRY, ' ')).toBeNull();
});
