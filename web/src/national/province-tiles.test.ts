import { ISLANDS, shortNameOf, TILE_PLACES } from './province-tiles';

test('each of the 34 provinces has one tile, and no two things share a place', () => {
  expect(TILE_PLACES.size).toBe(34);
  const places = [...TILE_PLACES.values(), ...ISLANDS].map(({ row, column }) => `${row}/${column}`);
  expect(new Set(places).size).toBe(36);
});

test('the islands stand beside the provinces that they belong to', () => {
  const [hoangSa, truongSa] = ISLANDS;
  expect(hoangSa?.row).toBe(TILE_PLACES.get('48')?.row);
  expect(hoangSa?.label).toContain('Đà Nẵng');
  expect(truongSa?.column).toBe(TILE_PLACES.get('56')?.column);
  expect(truongSa?.label).toContain('Khánh Hòa');
});

test('a name that is too long for a tile is shortened, no other', () => {
  expect(shortNameOf('79', 'Hồ Chí Minh')).toBe('TP.HCM');
  expect(shortNameOf('01', 'Hà Nội')).toBe('Hà Nội');
});
