import { startSystem, type System } from '../system';
import { TOKENS } from '@lien-thong/kit/testing';

const QUESTION = '{ agency(code: "G10") { name } }';

describe('who asks', () => {
  let system: System;

  beforeAll(async () => {
    system = await startSystem();
  });
  afterAll(() => system?.stop());

  test('anyone reads what is public', async () => {
    const { data } = await system.ask(QUESTION);
    expect(data).toEqual({ agency: { name: 'Bộ Nông nghiệp và Môi trường' } });
  });

  test('a token that proves nothing is refused before anything is answered', async () => {
    const stale = await TOKENS.bearer('G10', ['agency-editor'], { expires: '-1m' });
    const answer = await system.ask(QUESTION, {}, stale);
    expect(answer.status).toBe(401);
    expect(answer.data).toBeUndefined();
    expect(answer.errors?.[0]?.extensions.code).toBe('GRAPH_TOKEN_INVALID');
  });

  test('a subgraph answers nobody but the gateway, whatever the headers claim', async () => {
    for (const address of system.addresses.values()) {
      const response = await fetch(address, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'x-gateway-seal': 'eyJhbGciOiJub25lIn0.eyJzdWIiOiJyb290In0.',
          ...(await TOKENS.bearer('G10', ['registrar'])),
        },
        body: JSON.stringify({ query: '{ __typename }' }),
      });
      expect(response.status).toBe(401);
      const { errors } = (await response.json()) as { errors: { extensions: { code: string } }[] };
      expect(errors[0]?.extensions.code).toBe('GRAPH_GATEWAY_ONLY');
    }
  });
});
