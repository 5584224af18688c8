import { existsSync } from 'node:fs';
import path from 'node:path';
import { source as AXE } from 'axe-core';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';

const PROGRAMS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
/** A cheap phone, and a desk. */
export const PHONE = { width: 360, height: 740 };
export const DESK = { width: 1280, height: 800 };

/** Where a browser of the machine is: CHROMIUM, or on the PATH; null where there is none. */
function browserProgram(): string | null {
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  const found = folders.flatMap((folder) => PROGRAMS.map((name) => path.join(folder, name))).find(existsSync);
  return process.env.CHROMIUM ?? found ?? null;
}

export function openBrowser(): Promise<Browser> {
  const executablePath = browserProgram() ?? 'chromium';
  // A browser that root starts has no sandbox to run in.
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return chromium.launch({ executablePath, args });
}

/** Tests in a real browser; skipped loudly where the machine has none, a failure in CI. */
export function describeWithBrowser(name: string, tests: (browser: () => Browser) => void): void {
  const why =
    browserProgram() === null ? ' (skipped: no Chromium; apt install chromium, or name it in CHROMIUM)' : '';
  if (why) process.stderr.write(`${name} is not tested${why}\n`);
  const run = why === '' || process.env.CI === 'true' ? describe : describe.skip;
  run(`${name}${why}`, () => {
    let browser: Browser;
    beforeAll(async () => {
      browser = await openBrowser();
    });
    afterAll(() => browser?.close());
    describe('in Chromium', () => tests(() => browser));
  });
}

/**
 * A page whose clock stands at `now` when it is opened, and goes on from there. Whatever it writes to the console as an
 * error fails the caller who reads `complaints`.
 */
export async function openPage(
  browser: Browser,
  { now, ...options }: BrowserContextOptions & { readonly now?: Date } = {},
): Promise<Page & { readonly complaints: string[] }> {
  const context = await browser.newContext({ viewport: DESK, ...options });
  const page = await context.newPage();
  if (now) await page.clock.install({ time: now });
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  return Object.assign(page, { complaints });
}

const STANDARDS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly target: unknown; readonly failureSummary?: string }[];
}

/** What axe finds against WCAG 2.2 AA, each as «rule: element, what to do». */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  const options = { runOnly: { type: 'tag', values: STANDARDS }, resultTypes: ['violations'] };
  const found = await page.evaluate<readonly Violation[]>(
    `axe.run(document, ${JSON.stringify(options)}).then(({ violations }) => violations)`,
  );
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${JSON.stringify(target)}, ${failureSummary}`),
  );
}

/** Every part of the page has its answer. */
export async function settled(page: Page): Promise<void> {
  const waiting = page.locator('[aria-busy="true"]');
  await waiting.first().waitFor({ state: 'detached' });
}

/** How many pixels of the page lie beyond its right edge. */
export function overhang(page: Page): Promise<number> {
  return page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');
}
