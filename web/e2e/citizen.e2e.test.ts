import type { Browser, Page } from 'playwright-core';
import { describeWithBrowser, openPage, overhang, PHONE, settled, violations } from './browser';
import { RICH, writeRepealed, writeRichProcedure, writeSameNames } from './portal-scenario';
import { startSite, type Site } from './site';

const NOW = new Date('2025-08-05T12:00:00+07:00');
const SAME_NAME = 'Cấp lại thẻ đo lường lưu động';
const DEATH = 'Thủ tục đăng ký khai tử';

describeWithBrowser('a citizen on the portal', (browser: () => Browser) => {
  let site: Site;

  beforeAll(async () => {
    site = await startSite(() => NOW);
    await writeRichProcedure(site);
    await writeSameNames(site, SAME_NAME);
    await writeRepealed(site, 'TEST-BAI-BO', 'Thủ tục đăng ký khai tử lưu động');
  }, 120_000);
  afterAll(() => site?.stop());

  async function open(path: string, options: object = {}): Promise<Page> {
    const page = await openPage(browser(), { now: NOW, ...options });
    await page.goto(site.at(path));
    await page.getByRole('heading', { level: 1 }).waitFor();
    await settled(page);
    return page;
  }
  const headings = (page: Page, level: number) => page.getByRole('heading', { level }).allTextContents();
  const focused = (page: Page) => page.evaluate<string>('document.activeElement.textContent');
  const tabTo = async (page: Page, text: string) => {
    for (let presses = 0; presses < 60; presses++) {
      await page.keyboard.press('Tab');
      if ((await focused(page)).includes(text)) return;
    }
  };

  test('types «khai tu» and reaches the office of an address of before the merger, by keyboard alone', async () => {
    const page = await open('/');
    await page.getByRole('combobox').waitFor();
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('Bỏ qua đến nội dung chính');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.type('khai tu');
    await page.getByRole('option').first().waitFor();
    await page.getByText(/^Có \d gợi ý/).waitFor();
    expect(await page.getByRole('option', { selected: true }).count()).toBe(0);
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('ArrowDown');
    expect(await page.getByRole('option', { selected: true }).textContent()).toContain(DEATH);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: DEATH }).waitFor();
    await tabTo(page, 'Tìm nơi nộp gần bạn');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Tìm nơi nộp' }).waitFor();
    await page.getByRole('option', { name: 'Thành phố Hồ Chí Minh' }).waitFor({ state: 'attached' });
    await tabTo(page, 'An Giang');
    const province = page.getByLabel('Tỉnh, thành phố');
    while ((await province.inputValue()) !== '79') await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Phường 12, Gò Vấp');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 3, name: 'Phường An Hội Tây' }).waitFor();
    await page
      .getByText('Phường 12, Quận Gò Vấp, Thành phố Hồ Chí Minh nay thuộc Phường An Hội Tây')
      .waitFor();
    expect(new URL(page.url()).searchParams.get('tinh')).toBe('79');
    await page.context().close();
  });

  test('sends the form by Enter without a suggestion; nothing is lost with no suggestions at all', async () => {
    const page = await open('/');
    await page.route('**/aided-field-*', (route) => route.abort());
    await page.reload();
    await page.getByRole('searchbox', { name: 'Tìm thủ tục' }).fill('khai tu');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Kết quả cho "khai tu"' }).waitFor();
    expect(await page.evaluate('document.activeElement.tagName')).toBe('H1');
    await page.context().close();
  });

  test('finds the same first with and without diacritics, and reads how a slip was understood', async () => {
    const firsts = [];
    for (const text of ['khai tu', 'khai tử', 'KHAI TỬ', 'khai tuwr']) {
      const page = await open(`/tim?q=${encodeURIComponent(text)}`);
      firsts.push((await headings(page, 2))[0]);
      if (text === 'khai tuwr') await page.getByText(/^Đã hiểu "tuwr" là "/).waitFor();
      await page.context().close();
    }
    expect(firsts).toEqual([DEATH, DEATH, DEATH, DEATH]);
  });

  test('reads why a result is hidden, with its source and a link to it', async () => {
    const page = await open('/tim?q=khai+tu+luu+dong');
    await page.getByText(/· 1 kết quả đã ẩn$/).waitFor();
    await page.getByText('Vì sao 1 kết quả bị ẩn?').click();
    await page.getByText('Đã bãi bỏ từ 05/08/2025').waitFor();
    await page.getByRole('link', { name: 'Thủ tục đăng ký khai tử lưu động' }).click();
    await page.getByText('Không nộp được thủ tục này nữa.').waitFor();
    expect(await page.getByRole('link', { name: 'Tìm nơi nộp gần bạn' }).count()).toBe(0);
    await page.context().close();
  });

  test('says where they hand in, and sees the one of several procedures of a name that holds there', async () => {
    const page = await open('/tim?q=cap+lai+the+do+luong+luu+dong');
    await page.getByText('3 thủ tục trùng tên').waitFor();
    const first = () => page.locator('.variants.fitting a').allTextContents();
    expect(await first()).toEqual([]);
    await page.getByRole('radio', { name: 'Thành phố Huế' }).check();
    expect(await first()).toEqual([expect.stringContaining('quy định riêng của Thành phố Huế')]);
    expect(await page.locator('.variants.fitting dd').allTextContents()).toEqual(['Cấp xã']);
    await page.getByRole('radio', { name: 'Tỉnh, thành phố khác' }).check();
    expect(await first()).toEqual([expect.stringContaining('áp dụng cả nước')]);
    expect(await violations(page)).toEqual([]);
    await page.context().close();
  });

  test('reads papers in three lists, and a 0 with a note as a note', async () => {
    const page = await open(`/thu-tuc/${RICH}`, { viewport: PHONE });
    const papers = page.getByRole('region', { name: 'Giấy tờ cần chuẩn bị' });
    await papers.getByText(/^3 giấy tờ · 1 không phải nộp vì đã có trong cơ sở dữ liệu · 1 chờ /).waitFor();
    const lists = await papers.locator('h3').allTextContents();
    expect(lists.slice(0, 2)).toEqual(['Bạn phải nộp', 'Không phải nộp']);
    expect(lists[2]).toMatch(/^Sẽ được thay thế khi .+ vận hành$/);
    await papers.getByText(/^Đã có trong .+, dùng từ 01\/08\/2025/).waitFor();
    const rows = await page.locator('.procedure table tbody tr').allInnerTexts();
    expect(rows.map((row) => row.replace(/\s+/g, ' '))).toEqual([
      'Trực tuyến 3 ngày làm việc Miễn phí',
      'Trực tiếp 5 ngày làm việc Xem ghi chú: Theo quy định của tỉnh 50.000 ₫',
      'Qua bưu chính Chưa có thông tin Chưa có thông tin',
    ]);
    expect(await headings(page, 2)).toEqual([
      'Thông tin chính',
      'Giấy tờ cần chuẩn bị',
      'Các bước thực hiện',
      'Điều kiện',
      'Căn cứ pháp lý',
      'Lịch sử thay đổi',
      'Nguồn',
    ]);
    expect([await violations(page), await overhang(page)]).toEqual([[], 0]);
    await page.context().close();
  });

  test('is remembered by province on this device until they say otherwise', async () => {
    const page = await open('/dia-chi-cu');
    await page.getByLabel('Tỉnh, thành phố').selectOption('79');
    await page.getByLabel('Địa chỉ cũ').fill('Phường 12');
    await page.keyboard.press('Enter');
    await page.getByText('"Phường 12" có thể thuộc nhiều đơn vị').waitFor();
    await page.getByRole('link', { name: 'Phường An Hội Tây' }).waitFor();
    await page.getByText('Phường 12, Quận Gò Vấp cũ').waitFor();
    await page.goto(site.at('/thu-tuc/1.000656/noi-nop'));
    await page.getByText('Trang nhớ trên thiết bị này: Thành phố Hồ Chí Minh.').waitFor();
    expect(await page.getByLabel('Tỉnh, thành phố').inputValue()).toBe('79');
    await page.getByRole('button', { name: 'Quên nơi này' }).click();
    expect(await page.evaluate('localStorage.length')).toBe(0);
    await page.context().close();
  });

  test('is told whom to ask where the register sends a former address nowhere', async () => {
    const page = await open('/thu-tuc/1.000656/noi-nop?xa=Phường+Niệm+Nghĩa,+Lê+Chân');
    const place = page.locator('.card', { hasText: 'Phường Niệm Nghĩa, Quận Lê Chân, Thành phố Hải Phòng' });
    await place.getByText('Chưa xác định được đơn vị mới. Hãy hỏi UBND tỉnh.').waitFor();
    expect(await page.locator('.card').count()).toBe(1);
    expect(await violations(page)).toEqual([]);
    await page.context().close();
  });

  test('reads the same in English, names of law left as they are', async () => {
    const page = await open('/en/tim?q=khai+tu');
    await page.getByRole('link', { name: DEATH, exact: true }).click();
    await page.getByRole('heading', { level: 1, name: DEATH }).waitFor();
    expect(await page.getByRole('heading', { level: 1 }).getAttribute('lang')).toBe('vi');
    await page.getByRole('link', { name: 'Find your office' }).waitFor();
    await settled(page);
    expect((await headings(page, 2)).slice(0, 2)).toEqual(['At a glance', 'Papers to prepare']);
    await page.getByRole('link', { name: 'Tiếng Việt' }).click();
    await page.getByRole('heading', { name: 'Thông tin chính' }).waitFor();
    await page.context().close();
  });
});
