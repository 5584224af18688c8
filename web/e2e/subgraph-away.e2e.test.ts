import type { Browser } from 'playwright-core';
import { describeWithBrowser, openPage, settled, violations } from './browser';
import { startSite, type Site } from './site';

const NOW = new Date('2025-08-05T12:00:00+07:00');
const DEATH = 'Thủ tục đăng ký khai tử';

describeWithBrowser('while the public services are away', (browser: () => Browser) => {
  let site: Site;

  beforeAll(async () => {
    site = await startSite(() => NOW);
  }, 120_000);
  afterAll(() => site?.stop());

  test('search and procedure stay usable; what is missing says so in its own place, and comes back by a press', async () => {
    const bringBack = await site.cut('public-services');
    const page = await openPage(browser(), { now: NOW });
    await page.goto(site.at('/tim?q=khai+tu'));
    await page.getByText('Chưa tải được cơ quan và mức độ trực tuyến. Danh sách vẫn đúng.').waitFor();
    await settled(page);
    expect(await violations(page)).toEqual([]);
    await page.getByRole('link', { name: DEATH, exact: true }).click();
    await page.getByRole('heading', { level: 1, name: DEATH }).waitFor();
    const online = page.locator('.facts dl > div', { hasText: 'Có nộp trực tuyến không' });
    await online.getByText('Chưa tải được phần này. Các thông tin khác vẫn đúng.').waitFor();
    await page.getByText('Bộ Tư pháp').waitFor();
    await page.getByRole('heading', { name: 'Giấy tờ cần chuẩn bị' }).waitFor();
    expect(await page.getByRole('button', { name: 'Thử lại' }).count()).toBe(1);

    await bringBack();
    await online.getByRole('button', { name: 'Thử lại' }).click();
    await online.getByText('Chưa có thông tin').waitFor();
    expect(await page.getByRole('button', { name: 'Thử lại' }).count()).toBe(0);
    expect(page.complaints).toEqual([]);
    await page.context().close();
  });

  test('the home page searches on without its list of essential services', async () => {
    const bringBack = await site.cut('public-services');
    const page = await openPage(browser(), { now: NOW });
    await page.goto(site.at('/'));
    const essential = page.getByRole('region', { name: 'Dịch vụ công thiết yếu' });
    await essential.getByRole('button', { name: 'Thử lại' }).waitFor();
    await page.getByRole('combobox').fill('khai tu');
    await page.getByRole('option').first().waitFor();
    await bringBack();
    await page.keyboard.press('Escape');
    await essential.getByRole('button', { name: 'Thử lại' }).click();
    await essential.getByRole('link', { name: 'Đăng ký khai tử', exact: true }).waitFor();
    await page.context().close();
  });
});
