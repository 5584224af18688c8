import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startSourceProcess, type SourceProcess } from '../../../scripts/jest/source-process';
import { fakeSubgraph, type FakeAnswer, type FakeSubgraph } from '../fake-subgraph';
import { SMALL_SUPERGRAPH } from '../small-system';

const PROGRAM = path.join(__dirname, 'process.ts');
const LEAK = /127\.0\.0\.1|ECONN|secret|stack/i;

describe('a gateway that stands alone on a supergraph of others', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'standalone-'));
  const file = path.join(folder, 'supergraph.graphql');
  let crewsAnswer: () => FakeAnswer;
  let ships: FakeSubgraph;
  let crews: FakeSubgraph;
  let gateway: SourceProcess;
  let url: string;

  const supergraph = () =>
    SMALL_SUPERGRAPH.replace('http://ships.subgraph.invalid/graphql', ships.url).replace(
      'http://crews.subgraph.invalid/graphql',
      crews.url,
    );
  const ask = async (query: string) => {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'accept-language': 'en' },
      body: JSON.stringify({ query }),
    });
    const text = await response.text();
    return {
      text,
      ...(JSON.parse(text) as { data?: unknown; errors?: { message: string; path?: unknown }[] }),
    };
  };

  beforeAll(async () => {
    ships = await fakeSubgraph(() => ({
      body: { data: { ships: [{ __typename: 'Ship', id: '1', name: 'Bé' }] } },
    }));
    crews = await fakeSubgraph(() => crewsAnswer());
    writeFileSync(file, supergraph());
    gateway = startSourceProcess(PROGRAM, ['--supergraph', file, '--port', '0'], {});
    ({ url } = (await gateway.said()) as { url: string });
  });
  afterAll(async () => {
    await gateway?.stop();
    await ships.stop();
    await crews.stop();
    rmSync(folder, { recursive: true });
  });

  test('answers from the subgraphs at the addresses that the supergraph names, and sends them the question alone', async () => {
    crewsAnswer = () => ({ body: { data: { _entities: [{ crew: 3 }] } } });
    expect((await ask('{ ships { name crew } }')).data).toEqual({ ships: [{ name: 'Bé', crew: 3 }] });
    const { headers } = crews.requests.at(-1) ?? {};
    expect(Object.keys(headers ?? {}).sort()).toEqual(['accept', 'content-length', 'content-type', 'host']);
  });

  test('passes on what a subgraph says of an error, and nothing else of it', async () => {
    crewsAnswer = () => ({
      body: {
        data: { _entities: [null] },
        errors: [
          {
            message: 'Crew unknown',
            path: ['_entities', 0, 'crew'],
            extensions: { code: 'CREW', stacktrace: ['secret'], url: 'http://127.0.0.1' },
          },
        ],
      },
    });
    const { data, errors, text } = await ask('{ ships { name crew } }');
    expect(data).toEqual({ ships: [{ name: 'Bé', crew: null }] });
    expect(errors).toEqual([
      {
        message: 'Crew unknown',
        path: ['ships', 0, 'crew'],
        extensions: expect.objectContaining({ code: 'CREW' }),
      },
    ]);
    expect(text).not.toMatch(LEAK);
  });

  test('takes over a supergraph that changes, and keeps it where the next one cannot be read', async () => {
    const answers = async (query: string) => (await ask(query)).errors === undefined;
    writeFileSync(file, supergraph().replace(/\bcaptain\b/g, 'master'));
    while (!(await answers('{ __type(name: "Ship") { name } ships { id } }'))) await pause();
    while ((await ask('{ ships { captain } }')).data !== undefined) await pause();
    crewsAnswer = () => ({ body: { data: { _entities: [{ master: 'Lan' }] } } });
    expect((await ask('{ ships { master } }')).data).toEqual({ ships: [{ master: 'Lan' }] });
    writeFileSync(file, 'type Query { broken');
    await pause(1500);
    expect((await ask('{ ships { master } }')).data).toEqual({ ships: [{ master: 'Lan' }] });
  });

  test('says what is wrong with its arguments and ends with code 1', async () => {
    const wrong = startSourceProcess(PROGRAM, ['--supergraph', 'no-such-file'], {});
    expect(await wrong.ended).toEqual({ code: 1, signal: null });
  });
});

function pause(ms = 50): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
