import { Agent, createServer, get, type Server } from 'node:http';
import { listenOn, orderlyClose } from '.';

describe('a server that is closed in order', () => {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  let http: Server;
  let close: () => Promise<void>;
  let origin: string;
  let answer: (() => void) | undefined;

  beforeEach(async () => {
    http = createServer((request, response) => {
      if (request.url === '/waits') answer = () => response.end('waited');
      else response.end('at once');
    });
    close = orderlyClose(http);
    origin = await listenOn(http, { host: '127.0.0.1', port: 0 });
  });
  afterAll(() => agent.destroy());

  const ask = (path: string): Promise<string> =>
    new Promise((resolve, reject) => {
      get(`${origin}${path}`, { agent }, (response) => {
        let text = '';
        response.on('data', (part: Buffer) => (text += part.toString()));
        response.on('end', () => resolve(text));
      }).on('error', reject);
    });

  test('answers who is being answered, and is closed although the same caller asks again at once', async () => {
    const waiting = ask('/waits');
    while (!answer) await new Promise((resolve) => setImmediate(resolve));
    const closed = close();
    answer();
    expect(await waiting).toBe('waited');
    await expect(ask('/')).rejects.toThrow('ECONNREFUSED');
    await closed;
  });

  test('does not wait for callers that keep a connection and ask nothing', async () => {
    expect(await ask('/')).toBe('at once');
    await close();
    expect(http.listening).toBe(false);
  });
});
