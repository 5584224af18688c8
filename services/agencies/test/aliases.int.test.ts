import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readCsv } from '@lien-thong/kit/seeds';
import { createTestDatabase, type TestDatabase } from '@lien-thong/kit/testing';
import fc from 'fast-check';
import { resolveAgencies } from '../src/agency/agency.resolution';
import { agencies } from '../src/service';

const ALIASES = readCsv(readFileSync(path.join(agencies.root, 'seeds/agency-aliases.csv'), 'utf8'), [
  'agency_code',
  'alias',
  'kind',
  'valid_from',
  'valid_until',
  'document',
  'locator',
]);

describe('names of agencies', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await createTestDatabase(agencies);
    await database.seed();
  });
  afterAll(() => database?.drop());

  test('every spelling of the seeds leads to its body on a day on which it holds', async () => {
    for (const day of ['2025-02-01', '2025-06-30', '2025-08-05']) {
      const holding = ALIASES.filter(
        (row) => (row.valid_from ?? day) <= day && day < (row.valid_until ?? '9999'),
      );
      const found = await resolveAgencies(
        database.db,
        holding.map((row) => row.alias as string),
        day,
      );
      const wrong = holding.flatMap((row, i) =>
        found[i] === row.agency_code ? [] : [`${row.alias} → ${found[i]}`],
      );
      expect(wrong).toEqual([]);
    }
  });

  test('letter case, punctuation and Unicode form make no difference', async () => {
    const spellings = [
      (name: string) => name.toUpperCase(),
      (name: string) => name.normalize('NFD'),
      (name: string) => ` ${name.replaceAll(' ', '  ')}. `,
    ];
    const today = ALIASES.filter((row) => row.valid_until === null && row.valid_from === null);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...today), fc.constantFrom(...spellings), async (row, respell) => {
        const [found] = await resolveAgencies(database.db, [respell(row.alias as string)], '2025-08-05');
        expect(found).toBe(row.agency_code);
      }),
      { numRuns: 60 },
    );
  });

  test('the database itself refuses an alias that two bodies share on one date', async () => {
    const share = database.db.query(
      `INSERT INTO agency_alias (agency_code, alias, folded, plain, kind)
       SELECT 'G01', alias, folded, plain, kind FROM agency_alias WHERE agency_code = 'G02' LIMIT 1`,
    );
    await expect(share).rejects.toMatchObject({ code: '23P01' });
  });
});
