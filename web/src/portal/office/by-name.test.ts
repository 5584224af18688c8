import { byName } from './by-name';

test('names stand in the order of the Vietnamese alphabet: «Đ» after «D», before «E»', () => {
  const names = ['Gia Lai', 'Đồng Nai', 'Đà Nẵng', 'Cà Mau', 'An Giang', 'Điện Biên'];
  expect(byName(names.map((name) => ({ name }))).map(({ name }) => name)).toEqual([
    'An Giang',
    'Cà Mau',
    'Đà Nẵng',
    'Điện Biên',
    'Đồng Nai',
    'Gia Lai',
  ]);
});
