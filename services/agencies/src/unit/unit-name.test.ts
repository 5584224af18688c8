import { bareUnitName } from './unit-name';

describe('the bare name of a unit', () => {
  test.each([
    ['Thành phố Hồ Chí Minh', 'ho chi minh'],
    ['TP. Hồ Chí Minh', 'ho chi minh'],
    ['Quận Gò Vấp', 'go vap'],
    ['Gò Vấp', 'go vap'],
    ['Thị trấn Đồng Văn', 'dong van'],
    ['Đặc khu Phú Quốc', 'phu quoc'],
  ])('leaves out the word for its kind: %s', (name, bare) => {
    expect(bareUnitName(name)).toBe(bare);
  });

  test('a numbered unit keeps it, because a number alone names nothing', () => {
    expect(bareUnitName('Phường 12')).toBe('phuong 12');
    expect(bareUnitName('Quận 3')).toBe('quan 3');
  });
});
