import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import { HEADERS, listenOn } from '@lien-thong/kit/http';
import { ANONYMOUS, openSeal, SEAL_HEADER } from '@lien-thong/kit/identity';
import { testConfig, TOKENS } from '@lien-thong/kit/testing';
import { subgraph, type Subgraph } from '../src/graph';
import { codesOf, HOUSE, registrySystem, type RegistrySystem } from './registry-system';
import { GOOD, GOOD_SDL } from './submissions';

/** On nobody's list, and of this machine. */
const LOCAL = 'http://localhost:4101/graphql';
const PREVIEW = `/subgraphs/${GOOD.name}/preview`;
const submission = (sdl: string, address = LOCAL) => ({ sdl, address, partner: 'bo-test' });

describe('what the registry does for a developer at work', () => {
  let system: RegistrySystem;
  let house: Server;
  const asked: { headers: IncomingHttpHeaders; body: string }[] = [];

  beforeAll(async () => {
    house = createServer((request, response) => {
      let body = '';
      request.setEncoding('utf8').on('data', (chunk: string) => (body += chunk));
      request.on('end', () => {
        asked.push({ headers: request.headers, body });
        response.end('{"data":{"__typename":"Query"}}');
      });
    });
    const url = await listenOn(house, { host: '127.0.0.1', port: 0 });
    const away = 'http://127.0.0.1:9/graphql';
    system = await registrySystem(undefined, testConfig(), (name) =>
      name === 'agencies' ? `${url}/graphql` : away,
    );
  });
  afterAll(async () => {
    await system.stop();
    house.close();
  });

  describe('a preview', () => {
    test('is the graph as it would be, with the address of the developer’s machine, and writes nothing', async () => {
      const { status, body } = await system.asOwner('POST', PREVIEW, submission(GOOD_SDL));
      expect([status, body.ok, body.refusals]).toEqual([200, true, []]);
      expect(body.supergraphSdl).toContain(LOCAL);
      expect(body.supergraphSdl).toContain('paknOpenReports');
      expect((await system.asOwner('GET', `/subgraphs/${GOOD.name}/history`)).status).toBe(404);
      expect((await system.asGateway('GET', '/supergraph?contract=internal')).text).not.toContain('pakn');
    });

    test('follows the same policy as a publication, and gives no graph for what is refused', async () => {
      const { body } = await system.asOwner(
        'POST',
        PREVIEW,
        submission(GOOD_SDL.replace('paknReport(', 'a(')),
      );
      expect(body).toMatchObject({
        ok: false,
        refusals: [{ code: 'POLICY_ROOT_FIELD_UNPREFIXED', line: 9 }],
        supergraphSdl: null,
      });
      const file = await system.asOwner('POST', PREVIEW, submission(GOOD_SDL, 'file:///etc/passwd'));
      expect(codesOf(file)).toEqual(['SUBMISSION_ADDRESS_MALFORMED']);
    });

    test('is for the editors of its agency; the address is not taken when it is published', async () => {
      expect(codesOf(await system.ask('POST', PREVIEW, submission(GOOD_SDL)))).toEqual([
        'REGISTRY_TOKEN_MISSING',
      ]);
      const other = await TOKENS.bearer('A2', ['agency-editor']);
      expect(codesOf(await system.ask('POST', PREVIEW, submission(GOOD_SDL), other))).toEqual([
        'GRAPH_NOT_ALLOWED',
      ]);
      const check = await system.asOwner('POST', `/subgraphs/${GOOD.name}/check`, submission(GOOD_SDL));
      expect(codesOf(check)).toEqual(['SUBMISSION_ADDRESS_NOT_LISTED']);
    });
  });

  describe('a subgraph of the house', () => {
    const question = { query: '{ __typename }' };

    test('is asked under a seal of nobody, whoever the developer is', async () => {
      const token = await TOKENS.bearer('A1', ['registrar', 'agency-editor']);
      const headers = { ...token, [HEADERS.instant]: '2025-08-05T05:00:00.000Z' };
      const { text } = await system.ask('POST', '/house/agencies', question, headers);
      expect(text).toBe('{"data":{"__typename":"Query"}}');
      const { headers: sent, body } = asked.at(-1) as (typeof asked)[number];
      expect(sent).toMatchObject({ [HEADERS.instant]: '2025-08-05T05:00:00.000Z', 'accept-language': 'en' });
      expect(sent.authorization).toBeUndefined();
      const seal = sent[SEAL_HEADER] as string;
      expect(await openSeal(seal, { subgraph: 'agencies', body }, system.gatewayKey)).toEqual(ANONYMOUS);
    });

    test('is not asked by whoever may hand in nothing, nor where it is away or no subgraph of the house', async () => {
      const before = asked.length;
      expect(codesOf(await system.ask('POST', '/house/agencies', question))).toEqual([
        'REGISTRY_TOKEN_MISSING',
      ]);
      for (const agency of ['A2', 'A1'] as const) {
        const other = await TOKENS.bearer(agency, agency === 'A2' ? ['agency-editor'] : []);
        expect(codesOf(await system.ask('POST', '/house/agencies', question, other))).toEqual([
          'GRAPH_NOT_ALLOWED',
        ]);
      }
      const gone = await system.asOwner('POST', '/house/databases', question);
      expect([gone.status, codesOf(gone)]).toEqual([502, ['REGISTRY_HOUSE_AWAY']]);
      for (const name of ['graph', 'phan-anh', '..%2Fx']) {
        expect(codesOf(await system.asOwner('POST', `/house/${name}`, question))).toEqual([
          'REGISTRY_SUBGRAPH_UNKNOWN',
        ]);
      }
      expect(asked.length).toBe(before);
    });

    test('with a protected field is not asked at all: no gateway stands between', async () => {
      const subgraphs = HOUSE.subgraphs as Subgraph[];
      const place = subgraphs.findIndex(({ name }) => name === 'agencies');
      const open = subgraphs[place] as Subgraph;
      subgraphs[place] = subgraph('agencies', 'type Query { a: Int @federation__authenticated }', 'scalar S');
      const refused = await system.asOwner('POST', '/house/agencies', question);
      subgraphs[place] = open;
      expect([refused.status, codesOf(refused)]).toEqual([403, ['REGISTRY_HOUSE_PROTECTED']]);
    });
  });
});
