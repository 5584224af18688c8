import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { waitForProjections } from './wait-for-projections';

const PATIENCE = { withinMs: 2000, silentMs: 300, everyMs: 10 };

describe('waiting for the services that read an import', () => {
  let server: Server;
  let answers: object[];
  let asked: number;
  let url: string;

  beforeAll(async () => {
    server = createServer((_, response) => {
      asked += 1;
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify(answers.length > 1 ? answers.shift() : answers[0]));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/health/projections`;
  });
  beforeEach(() => void (asked = 0));
  afterAll(() => server.close());

  const at = (source: string, position: number, head: number) => ({
    handlers: [{ handler: `test.${source}`, source, position, head, parked: 0 }],
  });

  test('ends when every handler of the source has read all of it', async () => {
    answers = [at('procedures', 1, 3), at('procedures', 2, 3), at('procedures', 3, 3)];
    expect(await waitForProjections(url, 'procedures', PATIENCE)).toBe('CAUGHT_UP');
    expect(asked).toBe(3);
  });

  test('does not mind handlers of another source', async () => {
    answers = [at('databases', 0, 9)];
    expect(await waitForProjections(url, 'procedures', PATIENCE)).toBe('CAUGHT_UP');
  });

  test('gives up on a handler that stands still, and at once when told to stop', async () => {
    answers = [at('procedures', 1, 3)];
    expect(await waitForProjections(url, 'procedures', { ...PATIENCE, withinMs: 100 })).toBe('BEHIND');
    const stopped = { ...PATIENCE, withinMs: 60_000, signal: AbortSignal.abort() };
    expect(await waitForProjections(url, 'procedures', stopped)).toBe('BEHIND');
  });

  test('a service that does not answer, or answers something else, is not waited for', async () => {
    answers = [{ handlers: 'none' }];
    expect(await waitForProjections(url, 'procedures', PATIENCE)).toBe('UNREACHABLE');
    expect(await waitForProjections('http://127.0.0.1:1/', 'procedures', PATIENCE)).toBe('UNREACHABLE');
  });
});
