import { unitOfWork } from '@lien-thong/kit/database';
import type { Browser } from 'playwright-core';
import { sampleStatistics } from '../../services/public-services/src/sample/sample';
import { recordStatistics } from '../../services/public-services/src/statistics/statistics.service';
import { describeWithBrowser, openPage, settled, violations } from './browser';
import { startSite, type Site } from './site';

const NOW = new Date('2026-01-15T12:00:00+07:00');
const ADDRESS = '/tong-quan?ngay=2025-12-31&bang=chi-tieu,tinh&chi-so=tien-do';
const TAG = 'Số liệu mẫu';

describeWithBrowser('sample figures of the national overview', (browser: () => Browser) => {
  let site: Site;

  beforeAll(async () => {
    site = await startSite(() => NOW);
    const { data } = await site.ask<{ provinces: { committee: { code: string } }[] }>(
      '{ provinces { committee { code } } }',
    );
    const sample = sampleStatistics({
      seed: 1,
      services: ['DVC-1.001193'],
      agencies: data.provinces.map(({ committee }) => committee.code),
      months: ['2025-12-01'],
    });
    const cause = { actor: 'seed:sample', correlationId: 'sample', at: NOW };
    const database = site.databases.get('public-services') as Parameters<typeof unitOfWork>[0];
    await unitOfWork(database, cause, (uow) => recordStatistics(uow, sample));
    await site.settle();
  });
  afterAll(() => site?.stop());

  test('every figure that holds one says so at the figure, in its title, in its table and in its file', async () => {
    const { data } = await site.run<{ targets: { nodes: { name: string; actual: { basis: string } }[] } }>(
      'national-targets',
      { asOf: '2025-12-31' },
    );
    const samples = data.targets.nodes.filter(({ actual }) => actual.basis === 'SAMPLE');
    expect(samples.length).toBeGreaterThan(0);

    const page = await openPage(browser(), { now: NOW });
    await page.goto(site.at(ADDRESS));
    await page.getByRole('heading', { level: 1 }).waitFor();
    await settled(page);
    const targets = page.getByRole('region', { name: /^Chỉ tiêu, tính đến/ }).first();
    const tagged = await targets.locator('tbody tr').filter({ hasText: TAG }).count();
    expect(tagged).toBe(samples.length);
    const provinces = page.getByRole('region', { name: /^34 tỉnh/ }).first();
    for (const place of [targets, provinces]) {
      expect(await place.locator('figcaption').textContent()).toContain(TAG);
      expect(await place.locator('caption').textContent()).toContain(TAG);
    }
    expect(await provinces.locator('tbody tr').filter({ hasText: TAG }).count()).toBe(34);
    const overdue = page.getByRole('region', { name: /^Nhiệm vụ quá hạn/ }).first();
    expect(await overdue.getByText(TAG).count()).toBe(0);
    expect(
      await page
        .getByRole('list', { name: /^Tóm tắt/ })
        .getByText(TAG)
        .count(),
    ).toBe(1);

    const [download] = await Promise.all([
      page.waitForEvent('download'),
      provinces.getByRole('button', { name: 'Tải CSV' }).click(),
    ]);
    const lines = (await textOf(await download.createReadStream())).trimEnd().split('\r\n');
    expect(lines.filter((line) => /,2025-12-31,co,/.test(line))).toHaveLength(34);
    expect(await violations(page)).toEqual([]);
    await page.context().close();
  });
});

async function textOf(stream: AsyncIterable<Buffer | string>): Promise<string> {
  let text = '';
  for await (const part of stream) text += part.toString();
  return text;
}
