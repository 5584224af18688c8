import { applyBatch } from '@lien-thong/kit/events';
import type { Identity } from '@lien-thong/kit/identity';
import { createTestDatabase, testSubgraph, type TestDatabase } from '@lien-thong/kit/testing';
import fc from 'fast-check';
import { onProcedureImported } from '../src/events/on-procedure-imported';
import { publicServices } from '../src/service';
import { imported } from './imported-procedures';

const SERVICE = 'DVC-TEST-1';
const EDITOR: Identity = { subject: 'an', agency: 'G15', roles: ['agency-editor'] };
const REGISTRAR: Identity = { subject: 'binh', agency: null, roles: ['registrar'] };

const SET = `mutation ($input: SetServiceLevelInput!) {
  setServiceLevel(input: $input) { service { id level version } errors { code message remedy } }
}`;

interface Answer {
  setServiceLevel: {
    service: { id: string; level: string; version: number } | null;
    errors: { code: string; message: string; remedy: string }[];
  };
}

describe('setServiceLevel', () => {
  let database: TestDatabase;

  beforeEach(async () => {
    database = await createTestDatabase(publicServices);
    await applyBatch(database.db, onProcedureImported, [
      imported({ code: 'TEST-1', onlineLevel: 'PARTIAL', on: '2025-07-01' }),
    ]);
  });
  afterEach(() => database?.drop());

  const set = async (input: object, identity: Identity = EDITOR) => {
    const subgraph = testSubgraph(publicServices, database.db, identity);
    const answer = await subgraph.ask<Answer>(SET, {
      input: { service: SERVICE, level: 'FULL', expectedVersion: 1, ...input },
    });
    expect(answer.errors).toBeUndefined();
    return answer.data.setServiceLevel;
  };
  const levelOn = async (day: string) => {
    const query = `query ($day: Date) { publicService(id: "${SERVICE}") { level(asOf: $day) } }`;
    const { data } = await testSubgraph(publicServices, database.db).ask<{
      publicService: { level: string };
    }>(query, { day });
    return data.publicService.level;
  };
  const rows = async (sql: string) =>
    Number((await database.db.query(`SELECT count(*) FROM ${sql}`))[0].count);

  test('by the agency of the service is recorded from its day on, and yesterday stays as it was', async () => {
    const { service, errors } = await set({ effectiveOn: '2025-08-01' });
    expect(errors).toEqual([]);
    expect(service).toEqual({ id: SERVICE, level: 'FULL', version: 2 });
    expect([await levelOn('2025-07-31'), await levelOn('2025-08-01')]).toEqual(['PARTIAL', 'FULL']);
  });

  test('states the fact, audits it and names who did it, in one transaction', async () => {
    await set({});
    const [event] = await database.db.query(
      `SELECT subject, version::int, agencies, data FROM outbox WHERE type = 'public-services.service-level-changed.v1'`,
    );
    expect(event).toMatchObject({ subject: SERVICE, version: 2, agencies: ['G15'], data: { level: 'FULL' } });
    expect(await rows(`audit_log WHERE actor = 'G15/an' AND subject = '${SERVICE}'`)).toBe(1);
  });

  test.each<[string, object, Identity, string]>([
    ['by another agency', {}, { ...EDITOR, agency: 'G12' }, 'GRAPH_NOT_ALLOWED'],
    ['by someone without the role', {}, { ...EDITOR, roles: [] }, 'GRAPH_NOT_ALLOWED'],
    ['from a version that is no longer', { expectedVersion: 7 }, EDITOR, 'GRAPH_VERSION_STALE'],
    ['of an unknown service', { service: 'DVC-NONE' }, EDITOR, 'PUBLIC_SERVICES_SERVICE_UNKNOWN'],
    ['for a day to come', { effectiveOn: '2025-08-06' }, EDITOR, 'PUBLIC_SERVICES_LEVEL_DATED_AHEAD'],
    [
      'for a day before the last report',
      { effectiveOn: '2025-06-30' },
      EDITOR,
      'PUBLIC_SERVICES_LEVEL_DATED_BEFORE_LAST',
    ],
  ])('%s is refused with its code and what to do, and leaves nothing', async (_, input, identity, code) => {
    const { service, errors } = await set(input, identity);
    expect(service).toBeNull();
    expect(errors).toHaveLength(1);
    expect(errors[0]).toMatchObject({
      code,
      remedy: expect.stringMatching(/\S/),
      message: expect.not.stringContaining('{'),
    });
    expect(await rows(`outbox WHERE type = 'public-services.service-level-changed.v1'`)).toBe(0);
    expect(await rows(`audit_log WHERE actor LIKE '%/an'`)).toBe(0);
    expect(await rows('level_report')).toBe(1);
  });

  test("that confirms what the catalogue says makes it the agency's own word", async () => {
    expect((await set({ level: 'PARTIAL' })).errors).toEqual([]);
    await applyBatch(database.db, onProcedureImported, [
      imported({ code: 'TEST-1', onlineLevel: 'INFORMATION', on: '2025-08-04', version: 2 }),
    ]);
    expect(await levelOn('2025-08-05')).toBe('PARTIAL');
  });

  test('a registrar writes for every agency', async () => {
    expect((await set({}, REGISTRAR)).errors).toEqual([]);
  });

  test('of authors at the same moment exactly one is heard', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 2, max: 6 }), async (authors) => {
        const query = `{ publicService(id: "${SERVICE}") { version } }`;
        const { data } = await testSubgraph(publicServices, database.db).ask<{
          publicService: { version: number };
        }>(query);
        const { version } = data.publicService;
        const level = version % 2 === 1 ? 'FULL' : 'INFORMATION';
        const answers = await Promise.all(
          Array.from({ length: authors }, () => set({ level, expectedVersion: version })),
        );
        expect(answers.filter((answer) => answer.errors.length === 0)).toHaveLength(1);
        const refused = answers.flatMap((answer) => answer.errors.map((error) => error.code));
        expect(refused).toEqual(Array(authors - 1).fill('GRAPH_VERSION_STALE'));
      }),
      { numRuns: 8 },
    );
  });

  test('stands against a catalogue that says otherwise, and the difference is a data issue', async () => {
    await set({});
    await applyBatch(database.db, onProcedureImported, [
      imported({ code: 'TEST-1', onlineLevel: 'INFORMATION', on: '2025-08-04', version: 2 }),
    ]);
    expect(await levelOn('2025-08-05')).toBe('FULL');
    const [issue] = await database.db.query(
      `SELECT subject, responsible FROM data_issue WHERE kind = 'LEVEL_CATALOGUE_CONTRADICTS_REPORT'`,
    );
    expect(issue).toEqual({ subject: SERVICE, responsible: 'G15' });
  });
});
