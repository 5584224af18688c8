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
    name: 'results',
    path: '/tim?q=khai+tu',
    vi: 'Kết quả cho "khai tu"',
    en: 'Results for "khai tu"',
  },
  {
    name: 'procedure',
    path: '/thu-tuc/1.000656',
    vi: 'Thủ tục đăng ký khai tử',
    en: 'Thủ tục đăng ký khai tử',
  },
  {
    name: 'offices',
    path: '/thu-tuc/1.000656/noi-nop?tinh=79&xa=Phường+12,+Gò+Vấp',
    vi: 'Tìm nơi nộp',
    en: 'Find your office',
  },
  {
    name: 'former-address',
    path: '/dia-chi-cu?dia-chi=Phường+12&tinh=79',
    vi: 'Địa chỉ trước ngày 01/07/2025',
    en: 'An address from before 01/07/2025',
  },
  {
    name: 'national',
    path: '/tong-quan?ngay=2025-07-31',
    vi: 'Tổng quan, tính đến 31/07/2025',
    en: 'Overview as of 31/07/2025',
  },
  { name: 'agencies', path: '/co-quan', vi: 'Cơ quan', en: 'Agencies' },
  {
    name: 'scorecard',
    path: '/co-quan/G10?ngay=2025-07-31',
    vi: 'Bộ Nông nghiệp và Môi trường',
    en: 'Bộ Nông nghiệp và Môi trường',
  },
  {
    name: 'comparison',
    path: '/co-quan/G10?ngay=2025-07-31&so-voi=H26,G15',
    vi: 'Bộ Nông nghiệp và Môi trường',
    en: 'Bộ Nông nghiệp và Môi trường',
  },
  {
    name: 'merged-agency',
    path: '/co-quan/G13',
    vi: 'Bộ Tài nguyên và Môi trường',
    en: 'Bộ Tài nguyên và Môi trường',
  },
  { name: 'unknown-agency', path: '/co-quan/X99', vi: 'Không có cơ quan này', en: 'There is no such agency' },
  { name: 'data-quality', path: '/chat-luong-du-lieu', vi: 'Chất lượng dữ liệu', en: 'Data quality' },
  {
    name: 'data-quality-kind',
    path: '/chat-luong-du-lieu?loai=directives.AGENCY_NAME_SPELT_DIFFERENTLY',
    vi: 'Chất lượng dữ liệu',
    en: 'Data quality',
  },
  { name: 'not-found', path: '/khong-co-trang-nay', vi: 'Không có trang này', en: 'There is no such page' },
];

/** Where a page stands in a language. */
export function pathIn(language: 'vi' | 'en', { path }: KnownPage): string {
  return language === 'vi' ? path : `/en${path === '/' ? '' : path.replace(/^\/(?=\?)/, '')}`;
}
