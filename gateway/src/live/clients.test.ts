import { createClient } from 'graphql-sse';
import { liveSystem, SAILED, type LiveSystem } from '../../test/live-system';

const FOLLOW = 'subscription ($id: ID) { shipSailed(id: $id) { id crew } }';
const ANSWER = { data: { shipSailed: { id: '1', crew: 10 } } };

describe('clients that others have written', () => {
  let system: LiveSystem;
  let stating: NodeJS.Timeout;

  beforeAll(async () => {
    system = await liveSystem();
    stating = setInterval(() => system.bus.state(SAILED, { ship: '1' }), 20);
  });
  afterAll(async () => {
    clearInterval(stating);
    await system.stop();
  });

  test('the client of graphql-sse is answered, and told why it is not', async () => {
    const client = createClient({ url: `${system.url}/stream`, retryAttempts: 0 });
    const answers = client.iterate({ query: FOLLOW });
    expect((await answers.next()).value).toEqual(ANSWER);
    await answers.return?.();
    const refused = await client.iterate({ query: '{ heads }' }).next();
    expect(refused.value).toMatchObject({ errors: [{ extensions: { code: 'GATEWAY_SUBSCRIPTIONS_ONLY' } }] });
    client.dispose();
  });

  test('an EventSource asks by GET', async () => {
    const leaving = new AbortController();
    const search = new URLSearchParams({ query: FOLLOW, variables: JSON.stringify({ id: '1' }) });
    const response = await fetch(`${system.url}/stream?${search}`, {
      headers: { accept: 'text/event-stream' },
      signal: leaving.signal,
    });
    expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    let text = '';
    const decoder = new TextDecoder();
    for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
      text += decoder.decode(chunk, { stream: true });
      if (text.includes('"crew":10')) break;
    }
    leaving.abort();
    expect(text).toMatch(/^:\nid: f\.\d+\n\nid: f\.\d+\nevent: next\ndata: /);
    expect(text).toContain(JSON.stringify(ANSWER));
  });
});
