import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readCsv } from '@lien-thong/kit/seeds';
import type { Browser, Locator, Page } from 'playwright-core';
import { describeWithBrowser, openPage, overhang, PHONE, settled, violations } from './browser';
import { startSite, type Site } from './site';

const NOW = new Date('2025-08-05T12:00:00+07:00');
const PAPER = '/tong-quan?ngay=2025-07-31';
const SEED = path.resolve(__dirname, '../../services/directives/seeds/pl01/published-overdue.csv');
const COLUMNS = [
  ...['as_of', 'agency_code', 'printed_name', 'separate', 'shared', 'total'],
  ...['note', 'document', 'locator'],
];

describeWithBrowser('the national overview', (browser: () => Browser) => {
  let site: Site;
  let page: Page & { readonly complaints: string[] };

  beforeAll(async () => {
    site = await startSite(() => NOW);
  });
  afterAll(() => site?.stop());
  beforeEach(async () => {
    page = await openPage(browser(), { now: NOW });
  });
  afterEach(async () => {
    await page.context().close();
    expect(page.complaints).toEqual([]);
  });

  async function open(address: string): Promise<void> {
    await page.goto(site.at(address));
    await page.getByRole('heading', { level: 1 }).waitFor();
    await settled(page);
  }
  const panel = (heading: RegExp) => page.getByRole('region', { name: heading }).first();
  const overdue = () => panel(/^Nhiệm vụ quá hạn, tính đến/);
  const heading = (day: string) =>
    page.getByRole('heading', { level: 1, name: `Tổng quan, tính đến ${day}`, exact: true }).waitFor();

  test('on the day of Phụ lục 01 the column «Công bố» is what the paper prints, agency by agency', async () => {
    await open('/tong-quan');
    await page.getByLabel('Tính đến ngày').fill('31/7/2025');
    await page.getByRole('button', { name: 'Xem', exact: true }).first().click();
    await heading('31/07/2025');
    await settled(page);
    await overdue().getByRole('button', { name: 'Bảng', exact: true }).click();
    const rows = await tableOf(overdue());
    const printed = readCsv(readFileSync(SEED, 'utf8'), COLUMNS);
    const codes = await codesOf(overdue());
    const shown = new Map(rows.map((row, place) => [codes[place], row['Công bố']]));
    for (const { agency_code: code, total } of printed) {
      expect([code, shown.get(code as string)]).toEqual([code, total]);
    }
    expect([...shown.values()].filter((value) => value !== 'Không có')).toHaveLength(printed.length);
  });

  test('counted figures are those of the graph, and stand with a note exactly where the paper has others', async () => {
    await open(`${PAPER}&bang=qua-han`);
    const { data } = await site.run<{
      overdueSummary: { total: number; published: { total: number } | null }[];
    }>('overdue-summary', { asOf: '2025-07-31' });
    const rows = await tableOf(overdue());
    expect(sumOf(rows, 'Đếm lại')).toBe(data.overdueSummary.reduce((sum, { total }) => sum + total, 0));
    const differing = rows.filter((row) => row['Công bố'] !== row['Đếm lại']);
    expect(differing).toHaveLength(
      data.overdueSummary.filter(({ total, published }) => total !== (published?.total ?? 0)).length,
    );
    expect(rows.filter((row) => row['Lưu ý']?.startsWith('▲'))).toEqual(differing);
  });

  test('a day is chosen by a press too, Back leads to the day before, and a day that is none says so', async () => {
    await open('/tong-quan');
    await heading('05/08/2025');
    await page.getByRole('button', { name: '31/07/2025 (Phụ lục 01)' }).click();
    await heading('31/07/2025');
    await page.getByText('Bạn đang xem số liệu ngày 31/07/2025.').waitFor();
    expect(await page.getByRole('switch').count()).toBe(0);
    await page.goBack();
    await heading('05/08/2025');
    await page.getByLabel('Tính đến ngày').fill('31/2/2025');
    await page.getByRole('button', { name: 'Xem', exact: true }).first().click();
    await page.getByRole('alert').waitFor();
    await heading('05/08/2025');
  });

  test('chart and table hold the same figures', async () => {
    await open(PAPER);
    await overdue()
      .getByRole('button', { name: /^Hiện cả/ })
      .click();
    const bars = await overdue().locator('.bar .amount').allTextContents();
    await overdue().getByRole('button', { name: 'Bảng', exact: true }).click();
    const rows = await tableOf(overdue());
    expect(bars.map((text) => text.replace(' ▲', ''))).toEqual(rows.map((row) => row['Đếm lại']));
    const provinces = panel(/^34 tỉnh/);
    const tiles = await provinces
      .locator('a.tile')
      .evaluateAll((all) =>
        all.map((one) => ['.name', '.value'].map((part) => one.querySelector(part)?.textContent).join(' ')),
      );
    const shares = await tableOf(provinces);
    expect(tiles).toHaveLength(34);
    expect(tiles.map((text) => text?.replace('TP.HCM', 'Hồ Chí Minh'))).toEqual(
      shares.map((row) => `${row['Tỉnh, thành phố']} ${row['Tỉ lệ nhiệm vụ quá hạn']}`),
    );
  });

  test('the file has the rows of the table, with the same sums, and says where each is from', async () => {
    await open(`${PAPER}&bang=qua-han`);
    const rows = await tableOf(overdue());
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      overdue().getByRole('button', { name: 'Tải CSV' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('nhiem-vu-qua-han-2025-07-31.csv');
    const text = readFileSync(await download.path(), 'utf8');
    expect(text.startsWith('\ufeffma,ten,giao_rieng,giao_chung,dem_lai,cong_bo,luu_y,nguon,')).toBe(true);
    const head = text.slice(1).split('\r\n')[0]?.split(',') ?? [];
    expect(head.slice(-3)).toEqual(['tinh_den_ngay', 'so_lieu_mau', 'lien_ket']);
    const file = readCsv(text.slice(1), head);
    expect(file).toHaveLength(rows.length);
    const summed = (name: string) => file.reduce((sum, row) => sum + Number(row[name] ?? 0), 0);
    expect(summed('dem_lai')).toBe(sumOf(rows, 'Đếm lại'));
    expect(summed('cong_bo')).toBe(
      sumOf(
        rows.filter((row) => row['Công bố'] !== 'Không có'),
        'Công bố',
      ),
    );
    expect(new Set(file.map((row) => `${row.tinh_den_ngay} ${row.so_lieu_mau}`))).toEqual(
      new Set(['2025-07-31 khong']),
    );
    expect(file[0]?.lien_ket).toBe(site.at(`/co-quan/${file[0]?.ma}?ngay=2025-07-31`));
  });

  test('a figure is turned to its table and sorted by keyboard alone', async () => {
    await open(PAPER);
    await page.evaluate('document.querySelector("h1").focus()');
    await tabTo(page, 'Bảng');
    await page.keyboard.press('Enter');
    expect(await overdue().getByRole('table').isVisible()).toBe(true);
    expect(page.url()).toContain('bang=qua-han');
    await tabTo(page, 'Cơ quan');
    await page.keyboard.press('Enter');
    const sorted = overdue().getByRole('columnheader', { name: 'Cơ quan' });
    expect(await sorted.getAttribute('aria-sort')).toBe('ascending');
    await overdue().getByText('Đã sắp theo Cơ quan, tăng dần.').waitFor();
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Cơ quan');
  });

  test('printed, every figure is its table with its source, and the page says its address, day and hour', async () => {
    await open(PAPER);
    await page.emulateMedia({ media: 'print' });
    for (const figure of await page.locator('figure').all()) {
      expect(await figure.getByRole('table').isVisible()).toBe(true);
      expect(await figure.locator('.as-chart').isVisible()).toBe(false);
    }
    expect(await page.getByRole('columnheader', { name: 'Đếm lại' }).textContent()).toContain('Đếm lại');
    expect(await page.getByRole('button', { name: 'Tải CSV' }).first().isVisible()).toBe(false);
    const line = await page.getByText('In lúc').textContent();
    expect(line).toContain(page.url());
    expect(line).toContain('Số liệu tính đến 31/07/2025');
    expect(line).toContain('05/08/2025 12:');
  });

  test.each(['qua-han,chi-tieu,csdl,tinh', ''])(
    'with an owner chosen, and with tables %s, it is without fault for axe and fits a phone',
    async (tables) => {
      await page.setViewportSize(PHONE);
      await open(`${PAPER}&bang=${tables}&chu-quan=G10&chi-so=truc-tuyen`);
      const databases = panel(/^Cơ sở dữ liệu trên đường hoàn thành/);
      await databases
        .getByText(/của Bộ Nông nghiệp và Môi trường, tính đến/)
        .first()
        .waitFor();
      expect(await violations(page)).toEqual([]);
      expect(await overhang(page)).toBe(0);
    },
  );

  test('what nobody measured says so and why, and is never shown as none', async () => {
    await open(`${PAPER}&bang=chi-tieu&chi-so=truc-tuyen`);
    const targets = await tableOf(panel(/^Chỉ tiêu, tính đến/));
    const unmeasured = targets.filter((row) => row['Thực tế'] === 'Chưa đo');
    expect(unmeasured.length).toBeGreaterThan(0);
    expect(unmeasured.filter((row) => !row['Cách đếm, hoặc vì sao chưa đo'])).toEqual([]);
    expect(
      await panel(/^34 tỉnh/)
        .locator('a.tile.unmeasured')
        .count(),
    ).toBe(34);
  });

  test('where one subgraph does not answer, the panels of the others have all their figures', async () => {
    const restore = await site.cut('databases');
    try {
      await open(PAPER);
      const databases = panel(/^Cơ sở dữ liệu trên đường hoàn thành/);
      await databases.getByText('Chưa tải được', { exact: true }).waitFor();
      expect(await overdue().locator('.bar').count()).toBeGreaterThan(0);
      expect(
        await panel(/^34 tỉnh/)
          .locator('a.tile')
          .count(),
      ).toBe(34);
      await restore();
      await databases.getByRole('button', { name: 'Thử lại' }).click();
      await databases
        .getByText(/175 CSDL/)
        .first()
        .waitFor();
    } finally {
      await restore().catch(() => undefined);
    }
  });
});

/** The rows of a table, each by the heads of its columns. */
async function tableOf(place: Locator): Promise<Record<string, string>[]> {
  return place.locator('table').evaluate((table) => {
    const textOf = (cell: { textContent: string | null }) => (cell.textContent ?? '').trim();
    const heads = [...table.querySelectorAll('thead th')].map(textOf);
    return [...table.querySelectorAll('tbody tr')].map((row) =>
      Object.fromEntries([...row.children].map((cell, at) => [heads[at] ?? '', textOf(cell)])),
    );
  });
}

/** Codes of the agencies that the rows of a table lead to. */
function codesOf(place: Locator): Promise<(string | undefined)[]> {
  return place
    .locator('tbody th a')
    .evaluateAll((links) =>
      links.map((link) => /co-quan\/([^?]+)/.exec(link.getAttribute('href') ?? '')?.[1]),
    );
}

function sumOf(rows: readonly Record<string, string>[], column: string): number {
  return rows.reduce((sum, row) => sum + Number(row[column]), 0);
}

/** Presses Tab until the control of a name has the focus; fails where none ever has. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Tab');
    if ((await page.evaluate('document.activeElement.textContent')) === name) return;
  }
  throw new Error(`no control «${name}» is reached by Tab`);
}
