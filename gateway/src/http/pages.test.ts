import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import express from 'express';
import { pages } from './pages';

describe('built pages', () => {
  let folder: string;
  let server: Server;

  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'pages-'));
    mkdirSync(path.join(folder, 'assets'));
    writeFileSync(path.join(folder, 'index.html'), '<title>application</title>');
    writeFileSync(path.join(folder, 'assets/part.js'), 'part');
    const app = express();
    app.use(pages(folder) as express.RequestHandler);
    server = app.listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
  });
  afterAll(async () => {
    await new Promise((resolve) => server.close(resolve));
    rmSync(folder, { recursive: true });
  });

  const get = (address: string) =>
    fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${address}`);

  test.each(['/', '/a/page', '/a/1.000656', '/a/1.014325%40H26/part', '/a/TEST-1.000656'])(
    '%s is the application, whose addresses may hold points',
    async (address) => {
      const response = await get(address);
      expect([response.status, await response.text()]).toEqual([200, '<title>application</title>']);
      expect(response.headers.get('cache-control')).toBe('no-cache');
    },
  );

  test('a file is kept for ever by its hash; one that is no more is not the application', async () => {
    const found = await get('/assets/part.js');
    expect([await found.text(), found.headers.get('cache-control')]).toEqual([
      'part',
      'public, max-age=31536000, immutable',
    ]);
    expect((await get('/assets/gone.js')).status).toBe(404);
  });

  test('nothing is served where nothing was built', () => {
    expect(pages(path.join(folder, 'assets'))).toBeNull();
  });
});
