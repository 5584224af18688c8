import { languageOf, otherLanguage } from '.';

test.each([
  ['/', 'vi'],
  ['/tong-quan', 'vi'],
  ['/entry', 'vi'],
  ['/en', 'en'],
  ['/en/tong-quan', 'en'],
])('a page at %s is in %s', (pathname, language) => expect(languageOf(pathname)).toBe(language));

test.each([
  ['/', '', '/en/'],
  ['/tong-quan', '?ngay=2025-07-31', '/en/tong-quan?ngay=2025-07-31'],
  ['/en', '?q=khai+tu', '/?q=khai+tu'],
  ['/en/thu-tuc/1.000656', '', '/thu-tuc/1.000656'],
])('%s%s stands in the other language at %s', (pathname, search, other) => {
  expect(otherLanguage(pathname, search)).toBe(other);
});
