import path from 'node:path';
import { unitOfWork } from '@lien-thong/kit/database';
import type { ServiceDefinition } from '@lien-thong/kit/subgraph';
import { createTestDatabase, testConfig, type TestDatabase } from '@lien-thong/kit/testing';
import { loadImportConfig } from '../src/import/import.config';
import { runImport } from '../src/import/run-import';
import { procedures } from '../src/service';
import { registered } from './registered-agencies';

const FIXTURE = path.join(__dirname, 'fixtures/catalogue.jsonl');
const CAUSE = { actor: 'test', correlationId: 'test', at: new Date() };

/** Stands where another subgraph stands: a database with an outbox, and nothing else of it. */
const source = (name: string): ServiceDefinition<object> => ({
  ...{ name, portOffset: 1, root: procedures.root, entities: [], migrations: [], resolvers: {} },
  ...{ createLoaders: () => ({}), seeds: [], handlers: [] },
});

describe('an import as a process runs it', () => {
  const config = { ...testConfig(), PROJECTION_HEALTH_URLS: [] as string[] };
  let agencies: TestDatabase;
  let others: TestDatabase[];
  let database: TestDatabase;

  beforeAll(async () => {
    database = await createTestDatabase(procedures, config);
    agencies = await createTestDatabase(source('agencies'), config);
    others = [
      await createTestDatabase(source('databases'), config),
      await createTestDatabase(source('public-services'), config),
    ];
    const { type, subject, data } = registered({ code: 'T01', names: ['Bộ Thử nghiệm'] });
    await unitOfWork(agencies.db, CAUSE, async (uow) =>
      uow.emit({ type, subject, data, entity: 'Agency', agencies: [subject] }),
    );
  });
  afterAll(async () => {
    await database?.drop();
    await agencies?.drop();
    for (const other of others ?? []) await other.drop();
  });

  async function run(signal: AbortSignal) {
    const written: string[] = [];
    const shown: string[] = [];
    const out = { write: (text: string) => written.push(text) };
    const progress = { write: (text: string) => shown.push(text) };
    const report = await runImport(config, FIXTURE, signal, { out, progress });
    return { report, out: written.join(''), shown: shown.join('') };
  }

  test('stopped before its first batch it writes no procedure, and says that running it again completes it', async () => {
    const { report, out } = await run(AbortSignal.abort());
    expect(report).toMatchObject({ interrupted: true, done: 0, created: 0 });
    expect(out).toMatch(/^Interrupted after 0 of 28 lines; run it again to complete it\./);
  });

  test('it seeds, waits for the names of agencies, imports, and counts the issues by kind', async () => {
    const { report, out, shown } = await run(new AbortController().signal);
    expect(report).toMatchObject({ interrupted: false, created: 24, setAside: 4 });
    expect(shown).toBe('100 %  28 of 28\n');
    expect(out).toMatch(
      /^Imported 28 lines in [\d.]+ s\.\n {2}new 24, changed 0, unchanged 0, lines set aside 4\n/,
    );
    expect(out).toContain('       3  IMPORT_LINE_UNREADABLE\n');
    expect(out).toContain('not waiting');
    const { report: again } = await run(new AbortController().signal);
    expect(again).toMatchObject({ created: 0, changed: 0, unchanged: 24 });
  });
});

test('the services to wait for are a list of addresses; anything else stops the start with the variable named', () => {
  const { GATEWAY_KEY } = testConfig();
  const urls = (list: string) =>
    loadImportConfig({ GATEWAY_KEY, PROJECTION_HEALTH_URLS: list }).PROJECTION_HEALTH_URLS;
  expect(urls('')).toEqual([]);
  expect(urls('http://a:1/health, https://b/health,')).toEqual(['http://a:1/health', 'https://b/health']);
  expect(() => urls('no address')).toThrow(/PROJECTION_HEALTH_URLS/);
});
