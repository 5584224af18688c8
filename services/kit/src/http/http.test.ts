import { createServer, type Server } from 'node:http';
import express from 'express';
import { CodedError, kitErrors } from '../errors';
import { createLogger } from '../logging';
import { correlated, currentRequest, HEADERS, listenOn, localisedErrors, refusals, requestScope } from '.';

const logger = createLogger('test', 'silent');

describe('every answer, refused ones too', () => {
  let server: Server;
  let origin: string;

  beforeAll(async () => {
    const app = express();
    app.use(correlated);
    app.post('/echo', express.json({ limit: 100 }), requestScope, async (request, response) => {
      await new Promise((resolve) => setImmediate(resolve));
      response.json({ scope: currentRequest(), header: request.headers[HEADERS.correlationId] });
    });
    app.get('/broken', () => {
      throw new TypeError('secret at line 12');
    });
    app.use(refusals(logger));
    server = createServer(app);
    origin = await listenOn(server, { host: '127.0.0.1', port: 0 });
  });
  afterAll(() => server.close());

  const post = (body: string, headers: Record<string, string> = {}) =>
    fetch(`${origin}/echo`, {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json', ...headers },
    });

  test('carries the one id that its handlers see', async () => {
    const response = await post('{}', { 'accept-language': 'en' });
    const id = response.headers.get(HEADERS.correlationId);
    expect(id).toMatch(/^[0-9a-f-]{36}$/);
    expect(await response.json()).toEqual({ scope: { locale: 'en', correlationId: id }, header: id });
  });

  test.each([
    ['no JSON', '{', 400, 'GRAPH_REQUEST_UNREADABLE', 'Không đọc được nội dung gửi lên.'],
    [
      'too large',
      JSON.stringify('x'.repeat(200)),
      413,
      'GRAPH_REQUEST_TOO_LARGE',
      'Nội dung gửi lên quá lớn.',
    ],
  ])('says what is wrong with a body that is %s', async (_, body, status, code, message) => {
    const response = await post(body, { [HEADERS.correlationId]: 'abc' });
    expect([response.status, response.headers.get(HEADERS.correlationId)]).toEqual([status, 'abc']);
    expect(await response.json()).toMatchObject({ errors: [{ message, extensions: { code } }] });
  });

  test('hides what went wrong inside', async () => {
    const response = await fetch(`${origin}/broken`, { headers: { 'accept-language': 'en' } });
    const text = await response.text();
    expect(response.status).toBe(500);
    expect(JSON.parse(text)).toMatchObject({ errors: [{ extensions: { code: 'GRAPH_INTERNAL' } }] });
    expect(text).not.toContain('secret');
  });
});

test('an error outside a request is written in Vietnamese', () => {
  const coded = new CodedError(kitErrors.CURSOR_UNKNOWN);
  expect(localisedErrors(logger)(coded.toJSON(), coded).message).toBe('«after» không thuộc danh sách này.');
});
