import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { CHECKOUT } from '../../../gateway/e2e/system';
import startPostgres from '../../../scripts/jest/start-postgres.mjs';
import stopPostgres from '../../../scripts/jest/stop-postgres.mjs';
import { DESK, openBrowser, openPage, PHONE, settled } from '../browser';
import { PAGES, type KnownPage } from '../pages';
import { startSite, type Site } from '../site';

const PICTURES = path.join(CHECKOUT, 'docs/screenshots');
/** What is further down is more of the same. */
const TALLEST = 2400;
const QUALITY = 80;

/** `npm run screenshots`: every page at two widths, from the shipped catalogue alone, into docs/screenshots. */
export async function main(): Promise<void> {
  await startPostgres();
  const site = await startSite();
  const browser = await openBrowser();
  try {
    rmSync(PICTURES, { recursive: true, force: true });
    mkdirSync(PICTURES, { recursive: true });
    for (const page of PAGES) await take(browser, site, page);
  } finally {
    await browser.close();
    await site.stop();
    await stopPostgres();
  }
}

async function take(browser: Browser, site: Site, known: KnownPage): Promise<void> {
  for (const [size, viewport] of Object.entries({ phone: PHONE, desk: DESK })) {
    const page = await openPage(browser, { viewport });
    await page.goto(site.at(known.path));
    await page.getByRole('heading', { level: 1, name: known.vi, exact: true }).waitFor();
    await settled(page);
    const height = Math.min(TALLEST, await page.evaluate<number>('document.documentElement.scrollHeight'));
    await page.screenshot({
      path: path.join(PICTURES, `${known.name}-${size}.jpg`),
      ...{
        type: 'jpeg',
        quality: QUALITY,
        fullPage: true,
        clip: { x: 0, y: 0, width: viewport.width, height },
      },
    });
    process.stdout.write(`docs/screenshots/${known.name}-${size}.jpg\n`);
    await page.context().close();
  }
}
