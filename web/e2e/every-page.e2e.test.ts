import type { Browser } from 'playwright-core';
import { DESK, describeWithBrowser, openPage, overhang, PHONE, settled, violations } from './browser';
import { PAGES, pathIn } from './pages';
import { startSite, type Site } from './site';

const NOW = new Date('2025-08-05T12:00:00+07:00');
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

  describe.each(PAGES)('$path', (known) => {
    test.each(SIZES)(
      'on a %s is without fault for axe, without sideways scrolling, in both languages',
      async (_, viewport) => {
        const page = await openPage(browser(), { viewport, now: NOW });
        for (const language of ['vi', 'en'] as const) {
          await page.goto(site.at(pathIn(language, known)));
          await page.getByRole('heading', { level: 1, name: known[language], exact: true }).waitFor();
          await settled(page);
          expect(await page.locator('html').getAttribute('lang')).toBe(language);
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
