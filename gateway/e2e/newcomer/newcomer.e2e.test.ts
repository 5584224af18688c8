import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { TOKENS } from '@lien-thong/kit/testing';
import { CHECKOUT } from '../system';
import { freePort, start, toEnd, type Running } from './processes';
import { openPublicHouse, type PublicHouse } from './public-house';

/** One for each partner, so that each has the one subgraph of its prefix. */
interface Newcomer {
  readonly flavour: string;
  readonly prefix: string;
  /** What its README says to do first. */
  readonly install: string;
  readonly test: string;
  /** How its Dockerfile starts it. */
  readonly serve: string;
}

const PYTHON = '.venv/bin/python';
const NEWCOMERS: readonly Newcomer[] = [
  { flavour: 'kit', prefix: 'tka', install: 'npm install', test: 'npm test', serve: 'node dist/src/main.js' },
  { flavour: 'yoga', prefix: 'tkb', install: 'npm install', test: 'npm test', serve: 'node src/main.mjs' },
  {
    flavour: 'strawberry',
    prefix: 'zkc',
    install: `npm install && python3 -m venv .venv && ${PYTHON} -m pip install --requirement requirements.txt && ${PYTHON} print_schema.py`,
    test: `${PYTHON} -m unittest`,
    serve: `${PYTHON} -m uvicorn server:app --host 127.0.0.1 --port $PORT --log-level warning`,
  },
];
const hasPython =
  spawnSync('python3', ['-c', 'import ensurepip, sys; sys.exit(sys.version_info < (3, 10))']).status === 0;

const LIEN_THONG = 'npx --no-install lien-thong';
const AGENCY = 'G15';
/** Three installs beside each other, on a machine that may be busy. */
const PATIENCE_MS = 600_000;

describe('a newcomer', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'lien-thong-newcomer-'));
  const steps: string[] = [];
  const installed = new Map<string, Promise<unknown>>();
  const running = new Set<Running>();
  let house: PublicHouse;
  let editor: NodeJS.ProcessEnv;
  let registrar: NodeJS.ProcessEnv;

  const timed = async <T>(flavour: string, step: string, work: () => Promise<T>): Promise<T> => {
    const begin = performance.now();
    const result = await work();
    steps.push(
      `${flavour.padEnd(10)}  ${step.padEnd(9)}  ${((performance.now() - begin) / 1000).toFixed(1)} s`,
    );
    return result;
  };
  const placeOf = ({ flavour }: Newcomer) => path.join(folder, `ghi-chu-${flavour}`);
  const begin = (line: string, cwd: string, env: NodeJS.ProcessEnv) => {
    const process = start(line, cwd, env);
    running.add(process);
    return process;
  };
  const interrupt = (process: Running) => {
    running.delete(process);
    return process.interrupt();
  };

  /** Makes the folder, and begins to install what it needs. */
  const initialise = async (newcomer: Newcomer, port: number) => {
    const { flavour, prefix, install } = newcomer;
    const place = placeOf(newcomer);
    const options = `--partner bo-${prefix} --prefix ${prefix} --contact nhom@example.vn --address http://127.0.0.1:${port}/graphql`;
    const init = `${LIEN_THONG} subgraph init ghi-chu-${flavour} --flavour ${flavour} --folder ${place} ${options}`;
    await timed(flavour, 'init', () => toEnd(init, CHECKOUT));
    const installing = timed(flavour, 'install', () => toEnd(install, place));
    installing.catch(() => undefined);
    installed.set(flavour, installing);
  };

  beforeAll(async () => {
    // What is packed is what is built: never older than the sources.
    await toEnd('npx turbo run build --filter=@lien-thong/command --output-logs=errors-only', CHECKOUT);
    const made = (async () => {
      for (const newcomer of NEWCOMERS) {
        if (newcomer.flavour === 'strawberry' && !hasPython) continue;
        await initialise(newcomer, await freePort());
      }
    })();
    house = await openPublicHouse();
    await made;
    const as = async (agency: string | null, role: 'agency-editor' | 'registrar') => ({
      LIEN_THONG_REGISTRY: house.registry,
      LIEN_THONG_TOKEN: (await TOKENS.bearer(agency, [role], { expires: '1h' })).authorization.slice(7),
    });
    editor = await as(AGENCY, 'agency-editor');
    registrar = await as(null, 'registrar');
  }, PATIENCE_MS);
  afterAll(async () => {
    for (const process of running) await process.interrupt();
    await house?.stop();
    await Promise.allSettled(installed.values());
    rmSync(folder, { recursive: true });
    process.stdout.write(`\nA newcomer’s steps, the installs beside each other:\n  ${steps.join('\n  ')}\n`);
  });

  const story = async (newcomer: Newcomer): Promise<void> => {
    const { flavour, prefix, test: ownTest, serve } = newcomer;
    const place = placeOf(newcomer);
    const question = `{ agency(code: "G09") { name ${prefix}Note { text sample agency { name } } } }`;
    const answer = {
      agency: {
        name: 'Bộ Nội vụ',
        [`${prefix}Note`]: {
          text: 'SAMPLE: a note about the agency G09',
          sample: true,
          agency: { name: 'Bộ Nội vụ' },
        },
      },
    };
    await installed.get(flavour);
    await timed(flavour, 'test', () => toEnd(ownTest, place));
    const agreed = `--prefix ${prefix} --agency ${AGENCY} --contact nhom@example.vn --host 127.0.0.1`;
    await toEnd(`${LIEN_THONG} partner bo-${prefix} ${agreed}`, place, registrar);

    const port = await freePort();
    const own = await freePort();
    // Not by npx: its own end would hide how the command ends.
    const dev = begin(
      `node_modules/.bin/lien-thong subgraph dev --lang en --port ${port} --server-port ${own}`,
      place,
      editor,
    );
    const graph = `http://127.0.0.1:${port}/graphql`;
    await timed(flavour, 'dev', async () => {
      expect(await answered(graph, question, dev)).toEqual(answer);
    });
    // Of the developer alone.
    expect(await ask(house.url, question)).toMatchObject({ errors: [expect.anything()] });
    if (flavour === 'yoga')
      await changesWhileItRuns(path.join(place, 'schema.graphql'), graph, dev, question);
    expect([await interrupt(dev), dev.written()]).toEqual([0, expect.stringContaining(graph)]);
    await expect(fetch(`http://127.0.0.1:${own}/graphql`)).rejects.toThrow();

    const { address } = JSON.parse(readFileSync(path.join(place, 'subgraph.json'), 'utf8'));
    begin(serve, place, { PORT: new URL(address).port });
    await timed(flavour, 'check', () => toEnd(`${LIEN_THONG} subgraph check`, place, editor));
    await timed(flavour, 'publish', () => toEnd(`${LIEN_THONG} subgraph publish`, place, editor));
    await timed(flavour, 'public', async () => {
      await toEnd(`${LIEN_THONG} subgraph promote --stage PUBLIC`, place, registrar);
      expect(await answered(house.url, question)).toEqual(answer);
    });
  };

  const [kit, yoga, strawberry] = NEWCOMERS as [Newcomer, Newcomer, Newcomer];
  test('in TypeScript with the kit gets from nothing to the public graph', () => story(kit), PATIENCE_MS);
  test('in JavaScript on GraphQL Yoga gets from nothing to the public graph', () => story(yoga), PATIENCE_MS);
  (hasPython ? test : test.skip)(
    `in Python on Strawberry gets from nothing to the public graph${hasPython ? '' : ' (skipped without Python 3.10 with venv)'}`,
    () => story(strawberry),
    PATIENCE_MS,
  );
});

/** What is refused is said while the last good graph stands; what is mended is served. */
async function changesWhileItRuns(
  file: string,
  graph: string,
  dev: Running,
  question: string,
): Promise<void> {
  const good = readFileSync(file, 'utf8');
  appendFileSync(file, '\ntype Unprefixed {\n  id: ID\n}\n');
  await until(() => dev.written().includes('POLICY_TYPE_UNPREFIXED'));
  expect((await ask(graph, question)).errors).toBeUndefined();
  writeFileSync(file, good.replace('  text: String!', '  text: String!\n  author: String'));
  const asked = question.replace('text', 'text author');
  expect(await answered(graph, asked, dev)).toBeDefined();
  writeFileSync(file, good);
}

interface Answer {
  readonly data?: unknown;
  readonly errors?: readonly object[];
}

async function ask(url: string, query: string): Promise<Answer> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  return (await response.json()) as Answer;
}

/** Asks until there is an answer without errors. */
async function answered(url: string, query: string, process?: Running): Promise<unknown> {
  let last: Answer | undefined;
  for (let tries = 0; tries < 600; tries += 1) {
    last = await ask(url, query).catch(() => undefined);
    if (last?.data && !last.errors) return last.data;
    await sleep(100);
  }
  throw new Error(`No answer: ${JSON.stringify(last)}\n${process?.written() ?? ''}`);
}

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await sleep(50);
}
