import { ROLES } from '@lien-thong/kit/identity';
import type { Browser, Page } from 'playwright-core';
import type { UnusedFields } from '../../gateway/src/usage';
import { TOKENS } from '@lien-thong/kit/testing';
import { DESK, describeWithBrowser, openPage, overhang, PHONE, settled, violations } from './browser';
import { startSite, type Site } from './site';

describeWithBrowser("the graph's own page", (browser: () => Browser) => {
  let site: Site;
  const bodies: string[] = [];
  let known: UnusedFields | null = null;
  const usage = {
    tell: async (body: string) => void bodies.push(body),
    unusedFields: async () => known ?? Promise.reject(new TypeError('away')),
  };

  beforeAll(async () => {
    site = await startSite(undefined, {}, { registry: usage, contract: 'public', everyMs: 50 });
  });
  afterAll(() => site?.stop());

  const open = async (path: string, options = {}) => {
    const page = await openPage(browser(), options);
    await page.goto(site.at(path));
    await page.getByRole('heading', { level: 1 }).waitFor();
    await settled(page);
    return page;
  };
  const rowOf = (page: Page, name: string) =>
    page.getByRole('table', { name: /Chủ quản, trạng thái/ }).getByRole('row', { name });

  test('names every subgraph with its owner; one that goes away is seen after a recheck, and so is its return', async () => {
    const page = await open('/doi-tac');
    for (const name of [...site.addresses.keys(), 'graph']) {
      expect(await rowOf(page, name).first().textContent()).toContain('Liên Thông');
    }
    const restore = await site.cut('databases');
    await rechecked(page, 'databases', /Không trả lời/);
    await restore();
    await rechecked(page, 'databases', /Hoạt động|Chậm/);
    expect(page.complaints).toEqual([]);
    await page.context().close();
  });

  test('figures are for those with a role; others are told so', async () => {
    const page = await open('/doi-tac');
    const panel = page.getByRole('region', { name: 'Số đo kể từ khi cổng khởi động', exact: true });
    expect(await panel.textContent()).toContain('chỉ dành cho tài khoản có vai trò');
    expect(await panel.getByRole('table').count()).toBe(0);
    await page.context().close();

    const extraHTTPHeaders = await TOKENS.bearer('G15', [ROLES.AGENCY_EDITOR]);
    const known = await open('/doi-tac', { extraHTTPHeaders });
    const table = known.getByRole('table', { name: 'Số đo kể từ khi cổng khởi động' });
    expect(await table.getByRole('row', { name: 'graph' }).textContent()).toMatch(/ms/);
    await known.context().close();
  });

  test('fields that nobody uses are named by subgraph, with who used them last, for those who have a role', async () => {
    const panelOf = (page: Page) => page.getByRole('region', { name: 'Trường không ai dùng', exact: true });
    const anybody = await open('/doi-tac');
    expect(await panelOf(anybody).textContent()).toContain('chỉ dành cho tài khoản có vai trò');
    await anybody.context().close();

    const extraHTTPHeaders = await TOKENS.bearer('G15', [ROLES.AGENCY_EDITOR]);
    const page = await open('/doi-tac', { extraHTTPHeaders });
    const panel = panelOf(page);
    await panel.getByRole('button', { name: 'Thử lại' }).waitFor();
    const [since, until] = [new Date('2025-01-01T02:00:00Z'), new Date('2025-08-05T02:00:00Z')];
    known = { days: 90, recordedSince: until, recordedUntil: until, fields: null };
    await panel.getByRole('button', { name: 'Thử lại' }).click();
    await panel.getByText('chưa đủ 90 ngày').waitFor();
    known = {
      ...{ days: 90, recordedSince: since, recordedUntil: until },
      fields: [
        { field: 'Agency.name', unusedSince: since, lastSeen: null, clients: [] },
        { field: 'Agency.tasks', unusedSince: since, lastSeen: since, clients: ['bảng điều hành'] },
      ],
    };
    await page.reload();
    await settled(page);
    expect(await panel.textContent()).toContain('Ghi nhận từ');
    await panel.getByRole('heading', { name: 'directives: 1 trường' }).click();
    const row = panel.getByRole('row', { name: /Agency\.tasks/ });
    await row.waitFor();
    expect(await row.textContent()).toContain('bảng điều hành');
    expect(await panel.getByText('databases: 0 trường').count()).toBe(1);
    expect(await violations(page)).toEqual([]);
    expect(await overhang(page)).toBe(0);
    expect(bodies.join()).toContain('"client":"lien-thong-web"');
    await page.context().close();
  });

  test('a word of the law typed without marks leads to a type, and there to the owner of every field', async () => {
    const page = await open('/doi-tac');
    await page.getByRole('searchbox').fill('co quan');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/doi-tac/luoc-do?q=co+quan');
    await page.getByRole('link', { name: 'Agency', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Agency', exact: true }).waitFor();
    const owner = (field: string) => page.locator(`[id="Agency.${field}"] .belongs`).textContent();
    await page.locator('[id="Agency.name"]').waitFor();
    expect(await owner('name')).toBe('Thuộc đồ thị con agencies');
    expect(await owner('tasks')).toBe('Thuộc đồ thị con directives');
    expect(await page.locator('article.field').count()).toBe(await page.locator('.belongs').count());
    await page.context().close();
  });

  test('names the facts that partners are told, and leads to their description', async () => {
    const page = await open('/en/doi-tac');
    const link = page.getByRole('link', { name: 'AsyncAPI description' });
    const described = await page.request.get(site.at((await link.getAttribute('href')) as string));
    const { asyncapi, channels } = (await described.json()) as { asyncapi: string; channels: object };
    expect(asyncapi).toBe('3.0.0');
    const named = await page.getByRole('region', { name: 'Events' }).locator('dt').allTextContents();
    expect(named).toEqual(Object.keys(channels));
    await page.context().close();
  });

  test('a field has an address of its own, and a query that can be copied', async () => {
    const page = await open('/doi-tac/luoc-do/Agency#Agency.tasks', {
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    const field = page.locator('[id="Agency.tasks"]');
    await field.waitFor();
    expect(await field.getAttribute('class')).toContain('shown');
    expect((await field.boundingBox())?.y).toBeLessThan(DESK.height);
    await field.getByText('Câu hỏi mẫu').click();
    await field.getByRole('button', { name: 'Chép' }).click();
    await field.getByText('Đã chép').waitFor();
    expect(await page.evaluate<string>('navigator.clipboard.readText()')).toContain('tasks');
    await page.context().close();
  });

  test('the tool for trying queries comes only when its button is pressed, and runs a query', async () => {
    const page = await openPage(browser());
    const fetched: string[] = [];
    page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
    const blocked: string[] = [];
    page.on('console', (message) => {
      if (/Content Security Policy/.test(message.text())) blocked.push(message.text());
    });
    const query = '{ graph { version } }';
    await page.goto(site.at(`/doi-tac/thu-truy-van?${new URLSearchParams({ cau: query })}`));
    const button = page.getByRole('button', { name: 'Mở công cụ' });
    await button.waitFor();
    expect(fetched.filter((path) => /playground-[^p]|codemirror/.test(path))).toEqual([]);
    await button.click();
    // The editor comes after its frame; a press before it is there sends nothing.
    await page.locator('.graphiql-query-editor').getByText('version').waitFor();
    await page.getByRole('button', { name: /Execute query/ }).click();
    await page.locator('.result-window').getByText('"version"').waitFor();
    expect(blocked).toEqual([]);
    expect(fetched.filter((path) => !path.startsWith('/'))).toEqual([]);
    expect(page.complaints).toEqual([]);
    await page.context().close();
  });

  test.each([
    ['phone', PHONE],
    ['desk', DESK],
  ] as const)(
    'that tool is without fault for axe on a %s: opened, answered, and with its documentation',
    async (_, viewport) => {
      const page = await openPage(browser(), { viewport });
      await page.goto(site.at('/doi-tac/thu-truy-van'));
      await page.getByRole('button', { name: 'Mở công cụ' }).click();
      await page.locator('.graphiql-query-editor').getByText('subgraphs').waitFor();
      expect(await violations(page)).toEqual([]);
      expect(await overhang(page)).toBe(0);
      await page.getByRole('button', { name: /Execute query/ }).click();
      await page.locator('.result-window').getByText('"subgraphs"').waitFor();
      expect(await violations(page)).toEqual([]);
      await page.getByRole('button', { name: 'Show Documentation Explorer' }).click();
      await page.locator('.graphiql-doc-explorer').getByText('Root Types').waitFor();
      expect(await violations(page)).toEqual([]);
      await page.context().close();
    },
  );

  test.each([
    ['phone', PHONE],
    ['desk', DESK],
  ] as const)(
    'what was found, a type and an unknown type are without fault for axe on a %s',
    async (_, viewport) => {
      for (const path of [
        '/doi-tac/luoc-do?q=thu+tuc',
        '/en/doi-tac/luoc-do/Procedure',
        '/doi-tac/luoc-do/Khong',
      ]) {
        const page = await open(path, { viewport });
        expect(await violations(page)).toEqual([]);
        expect(await overhang(page)).toBe(0);
        await page.context().close();
      }
    },
  );

  async function rechecked(page: Page, name: string, state: RegExp): Promise<void> {
    const seen = rowOf(page, name).first().getByText(state);
    // A look is two seconds old at most.
    for (let asked = 0; asked < 30 && (await seen.count()) === 0; asked += 1) {
      await page.getByRole('button', { name: 'Kiểm tra lại' }).click();
      await page.waitForTimeout(300);
    }
    expect(await rowOf(page, name).first().textContent()).toMatch(state);
  }
});
