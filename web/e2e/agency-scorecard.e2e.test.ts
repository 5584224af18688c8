import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { describeWithBrowser, openPage, overhang, PHONE, settled, violations } from './browser';
import { startSite, type Site } from './site';

const NOW = new Date('2025-08-05T12:00:00+07:00');
const ENVIRONMENT = 'Bộ Nông nghiệp và Môi trường';
const PAPER_DAY = '/co-quan/G10?ngay=2025-07-31';

describeWithBrowser('the scorecard of an agency', (browser: () => Browser) => {
  let site: Site;

  beforeAll(async () => {
    site = await startSite(() => NOW);
  });
  afterAll(() => site?.stop());

  const open = async (path: string, options: Parameters<typeof openPage>[1] = {}) => {
    const page = await openPage(browser(), { now: NOW, ...options });
    await page.goto(site.at(path));
    await page.locator('main h1').waitFor();
    await settled(page);
    const cell = (row: string, column: number) =>
      page
        .locator('.comparison tbody', { has: page.getByRole('rowheader', { name: row, exact: true }) })
        .getByRole('cell')
        .nth(column);
    return Object.assign(page, {
      figure: (name: string) =>
        page.locator('.key-figures > li', { has: page.getByRole('heading', { name, exact: true }) }),
      table: (caption: string | RegExp) => page.locator('table', { has: page.getByText(caption) }),
      part: (name: string) => page.getByRole('region', { name, exact: true }),
      cell,
    });
  };

  test('on 31 July 2025 it holds the numbers of Phụ lục 01: 19 overdue, of which 7 separate, 7 shared, 5 of Đề án 06', async () => {
    const page = await open(PAPER_DAY);
    expect(await page.locator('h1').textContent()).toBe(ENVIRONMENT);
    expect(await page.figure('Nhiệm vụ quá hạn').textContent()).toMatch(
      /19.*Chưa đạt.*1 đến hạn, chưa ai báo cáo/,
    );
    expect(await page.figure('CSDL chậm').textContent()).toMatch(/0 trên 8.*Đạt/);
    const overdue = page.table(/^Nhiệm vụ quá hạn \(19\)$/);
    const given = async (how: string) => overdue.getByRole('cell', { name: how, exact: true }).count();
    expect(await Promise.all(['Giao riêng', 'Giao chung', 'Không rõ (Đề án 06)'].map(given))).toEqual([
      7, 7, 5,
    ]);
    await page.context().close();
  });

  test('each figure says how it is counted, and leads to its list', async () => {
    const page = await open(PAPER_DAY);
    for (const [name, list] of [
      ['Nhiệm vụ quá hạn', 'nhiem-vu'],
      ['CSDL chậm', 'csdl'],
      ['Dịch vụ lệch mức', 'dich-vu'],
      ['Giấy tờ dữ liệu thay được', 'giay-to'],
    ] as const) {
      await page.figure(name).getByText('Cách tính').click();
      const how = await page.figure(name).locator('details').textContent();
      expect(how).toMatch(/Tử số.+Mẫu số.+Nguồn.+/);
      await page.figure(name).getByRole('link').click();
      expect(new URL(page.url()).hash).toBe(`#${list}`);
      expect(await page.locator(`#${list}`).count()).toBe(1);
    }
    await page.context().close();
  });

  test('what nobody measured is said in words, never as nought', async () => {
    const page = await open(PAPER_DAY);
    expect(await page.figure('Dịch vụ lệch mức').textContent()).toContain('Chưa đo');
    expect(await page.part('Chất lượng phục vụ theo Quyết định 766, tháng 07/2025').textContent()).toContain(
      'Chưa đo',
    );
    await page.context().close();
  });

  test('one query asks it all, and another day asks it anew', async () => {
    const page = await openPage(browser(), { now: NOW });
    const asked: string[] = [];
    page.on('request', (request) => {
      const body = new URL(request.url()).searchParams;
      if (request.url().includes('/graphql')) asked.push(body.get('operationName') ?? '');
    });
    await page.goto(site.at(PAPER_DAY));
    await page.getByRole('heading', { level: 1, name: ENVIRONMENT }).waitFor();
    expect(asked.filter((name) => name === 'AgencyScorecard')).toHaveLength(1);
    await page.getByLabel('Tính đến ngày').fill('27/6/2025');
    await page.getByLabel('Tính đến ngày').press('Enter');
    await page.getByText('Bảng theo dõi, tính đến 27/06/2025').waitFor();
    await settled(page);
    expect(new URL(page.url()).searchParams.get('ngay')).toBe('2025-06-27');
    expect(asked.filter((name) => name === 'AgencyScorecard')).toHaveLength(2);
    await page.context().close();
  });

  test('two others stand beside it, counted the same way, readable on a phone', async () => {
    const page = await open(`${PAPER_DAY}&so-voi=H26,G15`, { viewport: PHONE });
    const names = await page.locator('.comparison thead th').allTextContents();
    expect(names).toEqual([ENVIRONMENT, 'Ủy ban nhân dân thành phố Hà Nội', 'Bộ Tư pháp']);
    for (const [column, code] of ['G10', 'H26', 'G15'].entries()) {
      const { data } = await site.run<{ agency: { overdueCount: { total: number } } }>('agency-card', {
        code,
      });
      expect(await page.cell('Nhiệm vụ quá hạn', column).textContent()).toMatch(
        new RegExp(`^${data.agency.overdueCount.total}\\b`),
      );
    }
    expect(await overhang(page)).toBe(0);
    const table = await page.locator('.comparison').boundingBox();
    expect((table?.x ?? 0) + (table?.width ?? 0)).toBeLessThanOrEqual(PHONE.width);
    await page.context().close();
  });

  test('one to compare with is chosen and taken out by keyboard alone', async () => {
    const page = await open(PAPER_DAY);
    const list = page.getByLabel('So với cơ quan');
    await list.focus();
    await list.selectOption('H26');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.locator('.comparison thead').getByText('Ủy ban nhân dân thành phố Hà Nội').waitFor();
    expect(new URL(page.url()).searchParams.get('so-voi')).toBe('H26');
    expect(await page.cell('Nhiệm vụ quá hạn', 1).textContent()).toMatch(/^4\b/);
    await page.getByRole('link', { name: 'Bỏ Ủy ban nhân dân thành phố Hà Nội' }).focus();
    await page.keyboard.press('Enter');
    await page.locator('.comparison').waitFor({ state: 'detached' });
    expect(new URL(page.url()).searchParams.has('so-voi')).toBe(false);
    await page.context().close();
  });

  test.each([
    ['directives', 'Nhiệm vụ', ['Nhiệm vụ quá hạn'], 'CSDL chậm'],
    ['public-services', 'Dịch vụ công trực tuyến', ['Dịch vụ lệch mức'], 'Nhiệm vụ quá hạn'],
  ])(
    'without %s its own part says so, the others stand, and it comes back',
    async (name, part, lost, kept) => {
      const before = await open(PAPER_DAY);
      const whole = await before.figure(kept).textContent();
      await before.context().close();
      const restore = await site.cut(name);
      const page = await open(PAPER_DAY);
      expect(await page.part(part).textContent()).toContain('Chưa tải được phần này');
      for (const figure of lost) expect(await page.figure(figure).textContent()).toContain('Chưa tải được');
      expect(await page.figure(kept).textContent()).toBe(whole);
      expect(await violations(page)).toEqual([]);
      await restore();
      await page.part(part).getByRole('button', { name: 'Thử lại' }).click();
      await page.part(part).getByText('Chưa tải được phần này').waitFor({ state: 'detached' });
      expect(await page.part(part).textContent()).not.toContain('Chưa tải được');
      await page.context().close();
    },
  );

  test('a body that was merged says so and leads to its successor; one that nobody knows is told so', async () => {
    const page = await open('/co-quan/G13');
    expect(await page.locator('h1').textContent()).toBe('Bộ Tài nguyên và Môi trường');
    expect(await page.locator('.strip').first().textContent()).toContain('kết thúc hoạt động từ 01/03/2025');
    await page.locator('.strip').first().getByRole('link', { name: ENVIRONMENT }).click();
    await page.getByRole('heading', { level: 1, name: ENVIRONMENT }).waitFor();
    await page.goto(site.at('/co-quan/X99'));
    await page.getByRole('heading', { level: 1, name: 'Không có cơ quan này' }).waitFor();
    expect(await page.locator('main').textContent()).toContain('X99');
    await page.context().close();
  });

  test('in English only names stay Vietnamese, and are marked as such', async () => {
    const page = await open(`/en${PAPER_DAY}`);
    expect(await page.locator('h1').getAttribute('lang')).toBe('vi');
    expect(await page.figure('Overdue tasks').textContent()).toMatch(/19.*Not met/);
    const unmarked = await page.evaluate<string[]>(`
      [...document.querySelectorAll('main *')]
        .filter((one) => !one.closest('[lang="vi"]') && one.children.length === 0)
        .map((one) => one.textContent ?? '')
        .filter((text) => /[ạảấầẩẫậắằẳẵặẹẻẽếềểễệịỉọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/i.test(text))
    `);
    // Names of documents within a sentence.
    expect(unmarked.filter((text) => !/^Source: |Đề án 06|Phụ lục 0|Kế hoạch 02-KH/.test(text))).toEqual([]);
    await page.context().close();
  });

  test('the file holds the figures of the page', async () => {
    const page = await open(PAPER_DAY);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Tải CSV' }).click(),
    ]);
    const lines = readFileSync(await download.path(), 'utf8').split('\r\n');
    expect(lines[0]).toMatch(/^\uFEFFma,ten,/);
    expect(lines.filter((line) => line.includes(',nhiem_vu_qua_han,'))).toHaveLength(19);
    expect(lines.find((line) => line.includes(',con_so_chinh,overdue,'))).toContain(',19,');
    await page.context().close();
  });

  test('the list finds a body without diacritics, by a name of before a merger, and by keyboard alone', async () => {
    const page = await open('/co-quan');
    await page.getByLabel('Tìm cơ quan').focus();
    await page.keyboard.type('tai nguyen moi truong');
    await page.keyboard.press('Enter');
    await page.getByRole('status').getByText('2 cơ quan').waitFor();
    const found = await page.locator('.bodies li').allTextContents();
    expect(found[0]).toContain(`${ENVIRONMENT} G10`);
    expect(found[0]).toContain('Tên khác: Bộ Tài nguyên và Môi trường');
    expect(found[1]).toContain('nay là');
    await page.getByRole('link', { name: ENVIRONMENT }).first().focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: ENVIRONMENT }).waitFor();
    await page.context().close();
  });
});
