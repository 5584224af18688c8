import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import { failStart } from '@lien-thong/kit/process';
import { sendJson } from '../../bench-gateway/http-post';
import { endWithParent } from '../../bench-gateway/program/end-with-parent';
import { answerOf } from '../graph';
import type { Mode } from './mode';

const HUGE_BYTES = 100_000_000;
const PIECE = Buffer.alloc(1_000_000, 'x');

let mode: Mode = 'well';

/** A partner in a process of its own: `NAME PORT`; told by messages how to answer from now on. */
async function main(name: string, port: number): Promise<void> {
  const answer = Buffer.from(answerOf(name));
  const server = createServer({ keepAliveTimeout: 300_000 }, (request, response) => {
    request.resume().once('end', () => void respond(response, answer));
  });
  const listen = async () => {
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
  };
  await listen();
  process.on('message', (next: { readonly mode: Mode }) => {
    const change = async () => {
      if (next.mode === 'dead') {
        server.closeAllConnections();
        await new Promise((resolve) => server.close(resolve));
      } else if (mode === 'dead') await listen();
      mode = next.mode;
      process.send?.({ mode });
    };
    void change();
  });
  endWithParent();
}

async function respond(response: ServerResponse, answer: Buffer): Promise<void> {
  switch (mode) {
    // What is slow enough is never there in time.
    case 'slow':
    case 'dead':
      return;
    case 'garbage':
      return sendJson(response, '<html>502</html>');
    case 'huge':
      return sendHuge(response);
    case 'well':
      return sendJson(response, answer);
  }
}

async function sendHuge(response: ServerResponse): Promise<void> {
  response.on('error', () => undefined).writeHead(200, { 'content-type': 'application/json' });
  response.write('{"data":{"alpha":"');
  for (let sent = 0; sent < HUGE_BYTES && !response.destroyed; sent += PIECE.length) {
    if (!response.write(PIECE)) await Promise.race([once(response, 'drain'), once(response, 'close')]);
  }
  response.end('"}}');
}

const [, , name = '', port = ''] = process.argv;
main(name, Number(port)).catch(failStart('partner'));
