import type { Browser } from 'playwright-core';
import { describeWithBrowser, openPage, overhang, PHONE, settled, violations } from './browser';
import { startSite, type Site } from './site';

const NOW = new Date('2025-08-05T12:00:00+07:00');
const DOMAINS = ['agencies', 'procedures', 'publicServices', 'databases', 'directives'] as const;

interface Count {
  readonly kind: string;
  readonly responsible: string | null;
  readonly count: number;
}
interface Counts {
  readonly dataIssues: Record<(typeof DOMAINS)[number], { readonly counts: readonly Count[] }>;
}

const total = (counts: readonly Count[]) => counts.reduce((sum, { count }) => sum + count, 0);
/** Figures of a page are written with a point for each thousand. */
const numberIn = (text: string | null) => Number(text?.replace(/\./g, ''));

describeWithBrowser('the page of data quality', (browser: () => Browser) => {
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
    return page;
  };
  const countsOfGraph = async (variables: object = {}) => {
    const { data } = await site.run<Counts>('data-issue-counts', variables);
    return DOMAINS.flatMap((domain) => data.dataIssues[domain].counts);
  };

  test('what it counts is what the graph counts, by kind and by who has to act', async () => {
    const counts = await countsOfGraph();
    const page = await open('/chat-luong-du-lieu');
    const sums = async (region: string) => {
      const figures = page
        .getByRole('region', { name: region, exact: true })
        .locator('tbody td.figure:nth-child(2)');
      return (await figures.allTextContents()).map(numberIn).reduce((sum, one) => sum + one, 0);
    };
    expect(await sums('Theo loại')).toBe(total(counts));
    expect(await sums('Theo cơ quan phải xử lý')).toBe(total(counts));
    const [row] = await page
      .getByRole('row', { name: /Văn phòng Chính phủ/ })
      .getByRole('cell')
      .allTextContents();
    expect(numberIn(row ?? null)).toBe(total(counts.filter(({ responsible }) => responsible === 'G22')));
    await page.context().close();
  });

  test('of one agency it counts what that one has to act on, and leads to its scorecard', async () => {
    const counts = await countsOfGraph({ agency: 'G10' });
    const page = await open('/chat-luong-du-lieu');
    await page.getByLabel('Chỉ xem của một cơ quan').selectOption('G10');
    await page.getByRole('button', { name: 'Xem', exact: true }).click();
    const region = page.getByRole('region', {
      name: 'Theo loại, của Bộ Nông nghiệp và Môi trường',
      exact: true,
    });
    await region.waitFor();
    const figures = await region.locator('tbody td.figure:nth-child(2)').allTextContents();
    expect(figures.map(numberIn).reduce((sum, one) => sum + one, 0)).toBe(total(counts));
    await page.locator('.strip').getByRole('link', { name: 'Bộ Nông nghiệp và Môi trường' }).click();
    await page.getByRole('heading', { level: 1, name: 'Bộ Nông nghiệp và Môi trường' }).waitFor();
    await page.context().close();
  });

  test('a kind is opened by keyboard and shows both values, document and place', async () => {
    const page = await open('/chat-luong-du-lieu');
    await page.locator('a[href*="directives.AGENCY_NAME_SPELT_DIFFERENTLY"]').focus();
    await page.keyboard.press('Enter');
    const table = page.locator('table', { has: page.getByText('46 chỗ', { exact: true }) });
    await table.waitFor();
    const row = table.getByRole('row', { name: /«Bộ Xây dựng»/ }).first();
    expect(await row.locator('strong').allTextContents()).toEqual(['«Bộ Xây»', '«Bộ Xây dựng»']);
    expect(await row.textContent()).toMatch(/PL04\/2\/II\/54/);
    const before = await table.locator('tbody tr').allTextContents();
    await page.getByRole('link', { name: 'Trang sau' }).click();
    await page.getByRole('link', { name: 'Trang đầu' }).waitFor();
    await settled(page);
    const after = await table.locator('tbody tr').allTextContents();
    expect([before.length, after.length]).toEqual([20, 20]);
    expect(after.filter((text) => before.includes(text))).toEqual([]);
    await page.context().close();
  });

  test('each of the 23 findings says what measures it, or why nothing can', async () => {
    const page = await open('/chat-luong-du-lieu');
    const findings = await page.locator('.findings > li').allTextContents();
    expect(findings).toHaveLength(23);
    expect(findings.filter((text) => !/Đo bằng: .|Chưa đo được: ./.test(text))).toEqual([]);
    const { data } = await site.run<{ findings: { nodes: { liveQuery: object | null }[] } }>(
      'inspection-findings',
    );
    const live = data.findings.nodes.filter(({ liveQuery }) => liveQuery !== null);
    expect(await page.getByRole('button', { name: /^Đo ngay ?: / }).count()).toBe(live.length);
    await page.context().close();
  });

  test('the figure of a finding is that of its query, asked when it is wanted', async () => {
    const { data } = await site.run<{ connections: { totalCount: number } }>('question-20');
    const page = await open('/chat-luong-du-lieu');
    const finding = page.locator('#PL05-14');
    await finding.getByRole('button', { name: /^Đo ngay ?: / }).click();
    await finding.locator('.measured strong').waitFor();
    expect(numberIn(await finding.locator('.measured strong').textContent())).toBe(
      data.connections.totalCount,
    );
    await page.context().close();
  });

  test('a rule says in the language of the page what it means, and leads to the finding that it measures', async () => {
    const page = await open('/en/chat-luong-du-lieu');
    const row = page.getByRole('row', { name: /Directive number misspelt/ });
    expect(await row.textContent()).toContain('A document writes the number of a directive');
    const [measures] = await page.locator('.measures').all();
    await measures?.click();
    const { hash } = new URL(page.url());
    expect(hash).toMatch(/^#PL05-\d\d$/);
    expect(await page.locator(hash).count()).toBe(1);
    await page.context().close();
  });

  test('a domain that does not answer is named, and what the others count stands', async () => {
    const restore = await site.cut('directives');
    const page = await open('/chat-luong-du-lieu', { viewport: PHONE });
    const region = page.getByRole('region', { name: 'Theo loại', exact: true });
    expect(await region.textContent()).toContain('Chưa tải được phần: Văn bản, nhiệm vụ.');
    const { data } = await site.run<Counts>('data-issue-counts');
    const others = DOMAINS.filter((one) => one !== 'directives').flatMap(
      (one) => data.dataIssues[one].counts,
    );
    const figures = await region.locator('tbody td.figure:nth-child(2)').allTextContents();
    expect(figures.map(numberIn).reduce((sum, one) => sum + one, 0)).toBe(total(others));
    expect(await overhang(page)).toBe(0);
    expect(await violations(page)).toEqual([]);
    await restore();
    await page.context().close();
  });
});
