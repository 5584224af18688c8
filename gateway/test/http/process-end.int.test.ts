import { fork } from 'node:child_process';
import path from 'node:path';
import { rawServer, whole } from './raw-server';

const RUN_SOURCES = path.resolve(__dirname, '../../../scripts/jest/run-sources.cjs');

test('a connection that is idle does not keep a process from ending', async () => {
  const server = await rawServer((socket) => socket.write(whole('answer', 'Keep-Alive: timeout=3600')));
  const child = fork(path.join(__dirname, 'asks-once.ts'), [server.url], {
    execArgv: ['--require', RUN_SOURCES],
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  let said = '';
  child.stdout?.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const code = await new Promise((resolve) => child.once('close', resolve));
  expect([code, said, server.sockets.length]).toEqual([0, 'answer, held by 0 sockets', 1]);
  await server.stop();
});
