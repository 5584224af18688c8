import { quote } from './quote';

test('a data issue quotes at most 60 characters, and says where it cut', () => {
  expect(quote('Cấp giấy')).toBe('«Cấp giấy»');
  expect([...quote('ắ'.repeat(60))]).toHaveLength(62);
  const cut = quote('ắ'.repeat(61));
  expect([...cut]).toHaveLength(62);
  expect(cut.endsWith('…»')).toBe(true);
});
