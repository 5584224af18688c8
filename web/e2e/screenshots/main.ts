import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { openHouse } from '@lien-thong/scripts/house/house';
import { loadHouseConfig, ROOT } from '@lien-thong/scripts/house/house-config';
import type { Progress } from '@lien-thong/scripts/house/problem';
import { runToEnd } from '@lien-thong/scripts/house/run-to-end';
import { DESK, openBrowser, openPage, PHONE, settled } from '../browser';
import { PAGES, type KnownPage } from '../pages';

const PICTURES = path.join(ROOT, 'docs/screenshots');
/** What is further down is more of the same. */
const TALLEST = 2400;
const QUALITY = 80;

/** `npm run screenshots`: every page at two widths, from the shipped catalogue alone, into docs/screenshots. */
export async function main(progress: Progress): Promise<void> {
  await runToEnd(async (signal) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'lien-thong-screenshots-'));
    const settings = { DATA_DIR: folder, DATABASE_URL: '', KAFKA_BROKERS: '' };
    const house = await openHouse(loadHouseConfig({ ...process.env, ...settings }), progress, {
      gateway: true,
      signal,
    });
    const browser = await openBrowser();
    try {
      rmSync(PICTURES, { recursive: true, force: true });
      mkdirSync(PICTURES, { recursive: true });
      for (const page of PAGES) await take(browser, house.addresses.get('gateway') as string, page);
    } finally {
      await browser.close();
      await house.stop();
      rmSync(folder, { recursive: true, force: true });
    }
    return 0;
  });
}

async function take(browser: Browser, gateway: string, known: KnownPage): Promise<void> {
  for (const [size, viewport] of Object.entries({ phone: PHONE, desk: DESK })) {
    const page = await openPage(browser, { viewport });
    await page.goto(new URL(known.path, gateway).href);
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
