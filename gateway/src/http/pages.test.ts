import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { listenOn } from '@lien-thong/kit/http';
import express from 'express';
import { pages } from './pages';

const SCRIPT = 'export const ship = 1;\n'.repeat(50);

describe('built pages', () => {
  let folder: string;
  let server: Server;
  let origin: string;

  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'lien-thong-pages-'));
    mkdirSync(path.join(folder, 'assets'));
    writeFileSync(path.join(folder, 'index.html'), '<title>Ships</title>');
    writeFileSync(path.join(folder, 'assets/ship-1a2b.js'), SCRIPT);
    writeFileSync(path.join(folder, 'assets/ship-1a2b.js.br'), brotliCompressSync(SCRIPT));
    const handler = pages(folder);
    const app = express();
    if (handler) app.use(handler);
    server = createServer(app);
    origin = await listenOn(server, { host: '127.0.0.1', port: 0 });
  });
  afterAll(() => {
    server.close();
    rmSync(folder, { recursive: true });
  });

  test.each(['/', '/ships/1.000656', '/en/ships?color=red', '/../package.json'])(
    '%s is the one page, looked at anew each time',
    async (address) => {
      const response = await fetch(origin + address);
      expect([response.status, await response.text()]).toEqual([200, '<title>Ships</title>']);
      expect(response.headers.get('cache-control')).toBe('no-cache');
    },
  );

  test('a file that bears its hash is kept for good, and travels compressed', async () => {
    const response = await fetch(`${origin}/assets/ship-1a2b.js`, { headers: { 'accept-encoding': 'br' } });
    expect(response.headers.get('content-encoding')).toBe('br');
    expect(response.headers.get('cache-control')).toContain('immutable');
    expect(await response.text()).toBe(SCRIPT);
  });

  test('a file of another build is not there', async () => {
    expect((await fetch(`${origin}/assets/gone-3c4d.js`)).status).toBe(404);
  });

  test('a page runs nothing that another origin or its own text brings, and stands in no frame', async () => {
    const policy = (await fetch(origin)).headers.get('content-security-policy');
    expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
  });
});

test('where nothing was built there are no pages', () => {
  expect(pages(path.join(tmpdir(), 'lien-thong-nothing-here'))).toBeNull();
});
