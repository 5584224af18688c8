export interface KnownPage {
  /** Of its pictures. */
  readonly name: string;
  readonly path: string;
  /** Its heading in each language, which stands when it has loaded. */
  readonly vi: string;
  readonly en: string;
}

/** Every page, each once, with data that the project ships. */
export const PAGES: readonly KnownPage[] = [
  { name: 'portal', path: '/', vi: 'Tìm thủ tục', en: 'Find a procedure' },
  {
    name: 'national',
    path: '/tong-quan?ngay=2025-07-31',
    vi: 'Tổng quan, tính đến 31/07/2025',
    en: 'Overview as of 31/07/2025',
  },
  { name: 'not-found', path: '/khong-co-trang-nay', vi: 'Không có trang này', en: 'There is no such page' },
];

/** Where a page stands in a language. */
export function pathIn(language: 'vi' | 'en', { path }: KnownPage): string {
  return language === 'vi' ? path : `/en${path === '/' ? '' : path.replace(/^\/(?=\?)/, '')}`;
}
