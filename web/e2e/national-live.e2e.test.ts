import type { Browser } from 'playwright-core';
import { command } from '../../gateway/e2e/commands';
import { describeWithBrowser, openPage, settled } from './browser';
import { startSite, type Site } from './site';

const NOW = new Date('2025-08-05T12:00:00+07:00');
const LAND = 'G10.dat-dai';

describeWithBrowser('the national overview while it is open', (browser: () => Browser) => {
  let site: Site;

  beforeAll(async () => {
    const started = Date.now();
    // Goes on, so that what is stated later is newer.
    site = await startSite(() => new Date(NOW.getTime() + Date.now() - started));
  });
  afterAll(() => site?.stop());

  async function report(status: string): Promise<void> {
    const { data } = await site.ask<{ database: { version: number } }>(
      `{ database(code: "${LAND}") { version } }`,
    );
    const expectedVersion = data.database.version;
    await command(site, 'setDatabaseStatus', {
      ...{ database: LAND, status, reportedOn: '2025-08-05', expectedVersion },
    });
  }

  test('a change is announced, moves nothing until the reader wants it, and then shows what was before', async () => {
    const page = await openPage(browser(), { now: NOW });
    await page.goto(site.at('/tong-quan?bang=csdl'));
    await page.getByText('Trực tiếp', { exact: true }).waitFor();
    await settled(page);
    const row = page.getByRole('row', { name: /^Bộ Nông nghiệp và Môi trường/ }).filter({ hasText: '/2025' });
    const built = row.getByRole('cell').nth(1);
    const everything = () => page.locator('.panel').allInnerTexts();
    const before = await everything();
    expect(await built.textContent()).toBe('0 ');

    await report('COMPLETE');
    await page
      .getByText(/^Có \d+ thay đổi mới từ 12:\d\d\.$/)
      .first()
      .waitFor();
    await page
      .getByRole('status')
      .filter({ hasText: /^Có \d+ thay đổi mới/ })
      .waitFor({ state: 'attached' });
    expect(await everything()).toEqual(before);

    await page.getByRole('button', { name: 'Cập nhật', exact: true }).click();
    await built.filter({ hasText: /^1 trước: 0$/ }).waitFor();
    await page.getByText(/^Chưa có thay đổi mới từ/).waitFor();
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Cập nhật');
    const feed = page.getByRole('region', { name: /^Thay đổi gần đây/ });
    await feed.getByText(`Trạng thái cơ sở dữ liệu thay đổi: ${LAND}`).waitFor();
    expect(page.complaints).toEqual([]);
    await page.context().close();
  });

  test('turned off, it is told nothing, and stays so when the page is opened again', async () => {
    const page = await openPage(browser(), { now: NOW });
    await page.goto(site.at('/tong-quan'));
    await page.getByText('Trực tiếp', { exact: true }).waitFor();
    await page.getByRole('switch', { name: 'Cập nhật trực tiếp: Bật' }).click();
    await page.getByText(/^Số liệu lúc 12:\d\d$/).waitFor();
    await page.reload();
    const off = page.getByRole('switch', { name: 'Cập nhật trực tiếp: Tắt' });
    await off.waitFor();
    expect(await off.getAttribute('aria-checked')).toBe('false');
    await page.context().close();
  });
});
