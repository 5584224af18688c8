import { readFileSync } from 'node:fs';
import path from 'node:path';

const DIST = path.resolve(__dirname, '../dist');
const KILOBYTE = 1000;

interface Built {
  readonly file: string;
  readonly css?: readonly string[];
  readonly imports?: readonly string[];
}

const manifest = JSON.parse(readFileSync(path.join(DIST, '.vite/manifest.json'), 'utf8')) as Record<
  string,
  Built
>;

/** Files that a browser loads before it can show a page: its own, and all that they import. */
function filesOf(...pages: readonly string[]): Set<string> {
  const files = new Set<string>();
  const add = (key: string) => {
    const built = manifest[key] as Built;
    if (files.has(built.file)) return;
    files.add(built.file);
    for (const style of built.css ?? []) files.add(style);
    for (const one of built.imports ?? []) add(one);
  };
  for (const page of ['index.html', ...pages]) add(page);
  return files;
}

/** Bytes of all files with an ending, as they travel (gzip). */
function weight(files: Iterable<string>, ending: string): number {
  return [...files]
    .filter((file) => file.endsWith(ending))
    .reduce((sum, file) => sum + readFileSync(path.join(DIST, `${file}.gz`)).length, 0);
}

const PAGES = Object.keys(manifest).filter((key) => key.startsWith('src/') && key.endsWith('-page.tsx'));
const isPortal = (page: string) => page.startsWith('src/portal/');

test('every page is a file of its own', () => {
  expect(PAGES).toEqual(
    expect.arrayContaining(['src/portal/portal-page.tsx', 'src/national/national-page.tsx']),
  );
});

test.each(PAGES)('what %s needs at its first load stays within its budget', (page) => {
  const files = filesOf(page);
  expect(weight(files, '.js')).toBeLessThan((isPortal(page) ? 130 : 175) * KILOBYTE);
  expect(weight(files, '.css')).toBeLessThan(15 * KILOBYTE);
});

test('no page fetches a font', () => {
  const files = Object.values(manifest).map(({ file }) => file);
  expect(files.filter((file) => /\.(woff2?|ttf|otf)$/.test(file))).toEqual([]);
});
