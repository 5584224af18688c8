import { addressPattern, searchable } from './unit.search';

/** LIKE without a database: % stands for anything. */
const finds = (typed: string, name: string) =>
  new RegExp(`^${addressPattern(typed).replaceAll('%', '.*')}$`).test(searchable(name));

const OLD = 'Phường 12, Quận Gò Vấp, Thành phố Hồ Chí Minh';

test.each(['Phường 12, Gò Vấp', 'phuong 12, go vap', 'gò vấp', 'PHƯỜNG 12', 'phường 12, quận gò vấp', ''])(
  '«%s» finds «Phường 12, Quận Gò Vấp»',
  (typed) => expect(finds(typed, OLD)).toBe(true),
);

test.each(['Phường 1, Gò Vấp', 'phường 2', 'Gò Vấp, phường 12', 'Phường 12, Tân Bình', 'ò vấ'])(
  '«%s» does not: only whole words count, in the order of an address',
  (typed) => expect(finds(typed, OLD)).toBe(false),
);
