import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createTestDatabase, testSubgraph, type TestDatabase } from '@lien-thong/kit/testing';
import { readCsv } from '@lien-thong/kit/seeds';
import { importCatalogue } from '../src/import/import-catalogue';
import { procedures } from '../src/service';
import { hearOf } from './registered-agencies';

const FILE = path.resolve(__dirname, '../../../../shared/reference/procedures/procedures.jsonl');
const PRESENT = existsSync(FILE);
if (!PRESENT) process.stdout.write('skipped: searching the real catalogue, ../shared is missing\n');

const SEARCH = 'query ($text: String!) { searchProcedures(text: $text, first: 3) { nodes { code } } }';

/** What people type and the code of what they mean, read in the catalogue by hand; no name of the catalogue. */
const MEANT = readCsv(readFileSync(path.join(__dirname, 'search-phrases/typed.csv'), 'utf8'), [
  'phrase',
  'code',
]) as unknown as readonly { phrase: string; code: string }[];

(PRESENT ? describe : describe.skip)('searching the real catalogue', () => {
  let database: TestDatabase;
  const places: { phrase: string; place: number }[] = [];

  beforeAll(async () => {
    const at = new Date('2026-11-20T05:00:00Z');
    database = await createTestDatabase(procedures);
    await hearOf(database.db, agenciesPrinted());
    await database.seed(at);
    await importCatalogue(database.db, FILE, { at });
    const subgraph = testSubgraph(procedures, database.db);
    for (const { phrase, code } of MEANT) {
      const { data, errors } = await subgraph.ask<{ searchProcedures: { nodes: { code: string }[] } }>(
        SEARCH,
        { text: phrase },
      );
      expect(errors).toBeUndefined();
      const found = data.searchProcedures.nodes.map((node) => node.code);
      places.push({ phrase, place: found.indexOf(code) + 1 });
    }
  }, 300_000);
  afterAll(() => database?.drop());

  const share = (good: (place: number) => boolean) =>
    places.filter(({ place }) => good(place)).length / MEANT.length;

  test('at least 150 phrases are searched for, none of them twice', () => {
    expect(MEANT.length).toBeGreaterThanOrEqual(150);
    expect(new Set(MEANT.map(({ phrase }) => phrase)).size).toBe(MEANT.length);
  });

  test('what people mean comes first for nine phrases of ten', () => {
    expect(share((place) => place === 1)).toBeGreaterThanOrEqual(0.9);
  });

  test('what people mean is among the first three for 97 phrases of a hundred', () => {
    expect(share((place) => place > 0)).toBeGreaterThanOrEqual(0.97);
  });
});

/** Agencies as the catalogue prints them, so that a search can name them. */
function agenciesPrinted() {
  const names = new Map<string, string>();
  for (const line of readFileSync(FILE, 'utf8').trim().split('\n')) {
    const { agencyCode, agency } = JSON.parse(line) as { agencyCode?: string; agency?: string };
    if (agencyCode && agency) names.set(agencyCode, agency.replace(/ \(.*/, ''));
  }
  return [...names].map(([code, name]) => ({
    code,
    names: [name],
    level: /^H\d/.test(code) ? 'PROVINCIAL' : 'CENTRAL',
  }));
}
