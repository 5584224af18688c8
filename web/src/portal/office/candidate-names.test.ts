import { candidateNames, formerUnitsMeant } from './candidate-names';

test('candidates are read one by one; the sign that there are more is none of them', () => {
  expect(candidateNames('Phường Nhất, Tỉnh Thử; Xã Nhì, Tỉnh Thử; …')).toEqual([
    'Phường Nhất, Tỉnh Thử',
    'Xã Nhì, Tỉnh Thử',
  ]);
  expect(candidateNames(undefined)).toEqual([]);
});

test('a former unit is meant by its whole name, with or without its type and diacritics', () => {
  const units = ['Phường 12', 'Phường 1', 'Xã Tân Hòa'].map((fullName) => ({ fullName, district: null }));
  const meant = (address: string) => formerUnitsMeant(address, units).map(({ fullName }) => fullName);
  expect(meant('Phường 12, Gò Vấp')).toEqual(['Phường 12']);
  expect(meant('tan hoa')).toEqual(['Xã Tân Hòa']);
  expect(meant('hoa')).toEqual(['Xã Tân Hòa']);
  expect(meant('Phường 2')).toEqual([]);
});
