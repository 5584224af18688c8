import type { Browser } from 'playwright-core';
import { DESK, describeWithBrowser, openPage, overhang, PHONE, settled, violations } from './browser';
import { startSite, type Site } from './site';

const NOW = new Date('2025-08-05T12:00:00+07:00');
/** Every page, and what it is when it has loaded. */
const PAGES: readonly (readonly [path: string, vi: string, en: string])[] = [
  ['/', 'Tìm thủ tục', 'Find a procedure'],
  ['/tong-quan?ngay=2025-07-31', 'Tổng quan, tính đến 31/07/2025', 'Overview as of 31/07/2025'],
  ['/co-quan', 'Cơ quan', 'Agencies'],
  [
    '/co-quan/G10?ngay=2025-07-31&so-voi=H26,G15',
    'Bộ Nông nghiệp và Môi trường',
    'Bộ Nông nghiệp và Môi trường',
  ],
  ['/co-quan/G13', 'Bộ Tài nguyên và Môi trường', 'Bộ Tài nguyên và Môi trường'],
  ['/co-quan/X99', 'Không có cơ quan này', 'There is no such agency'],
  ['/chat-luong-du-lieu', 'Chất lượng dữ liệu', 'Data quality'],
  [
    '/chat-luong-du-lieu?loai=directives.AGENCY_NAME_SPELT_DIFFERENTLY&co-quan=G10',
    'Chất lượng dữ liệu',
    'Data quality',
  ],
  ['/khong-co-trang-nay', 'Không có trang này', 'There is no such page'],
];
const SIZES = [
  ['phone', PHONE],
  ['desk', DESK],
] as const;

describeWithBrowser('every page', (browser: () => Browser) => {
  let site: Site;

  beforeAll(async () => {
    site = await startSite(() => NOW);
  });
  afterAll(() => site?.stop());

  describe.each(PAGES)('%s', (path, vi, en) => {
    test.each(SIZES)(
      'on a %s is without fault for axe, without sideways scrolling, in both languages',
      async (_, viewport) => {
        const page = await openPage(browser(), { viewport, now: NOW });
        for (const [address, heading, lang] of [
          [path, vi, 'vi'],
          [`/en${path === '/' ? '' : path}`, en, 'en'],
        ] as const) {
          await page.goto(site.at(address));
          await page.getByRole('heading', { level: 1, name: heading, exact: true }).waitFor();
          await settled(page);
          expect(await page.locator('html').getAttribute('lang')).toBe(lang);
          expect(await page.title()).toContain('Liên Thông');
          expect(await violations(page)).toEqual([]);
          expect(await overhang(page)).toBe(0);
        }
        expect(page.complaints).toEqual([]);
        await page.context().close();
      },
    );
  });
});
