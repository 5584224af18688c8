import { applyBatch } from '@lien-thong/kit/events';
import type { Identity } from '@lien-thong/kit/identity';
import { createTestDatabase, testSubgraph, type TestDatabase } from '@lien-thong/kit/testing';
import fc from 'fast-check';
import { onProcedureImported } from '../src/events/on-procedure-imported';
import { publicServices } from '../src/service';
import { imported } from './imported-procedures';

const EDITOR: Identity = { subject: 'an', agency: 'H26', roles: ['agency-editor'] };
const REGISTRAR: Identity = { subject: 'binh', agency: null, roles: ['registrar'] };
const ID = 'DVC-TEST-1/H26/2025-07';
const REPORT = `mutation ($input: ReportDossierStatisticsInput!) {
  reportDossierStatistics(input: $input) {
    statistics { id period version agency { code } service { id }
      figures { received { value basis } late { value basis reason } } }
    errors { code message remedy }
  }
}`;

interface Answer {
  reportDossierStatistics: {
    statistics: {
      id: string;
      version: number;
      figures: Record<string, { value: number | null; basis: string; reason?: string }>;
    } | null;
    errors: { code: string; message: string; remedy: string }[];
  };
}

describe('reportDossierStatistics', () => {
  let database: TestDatabase;

  beforeEach(async () => {
    database = await createTestDatabase(publicServices);
    await applyBatch(database.db, onProcedureImported, [imported({ code: 'TEST-1' })]);
  });
  afterEach(() => database?.drop());

  const report = async (input: object = {}, identity: Identity = EDITOR) => {
    const answer = await testSubgraph(publicServices, database.db, identity).ask<Answer>(REPORT, {
      input: {
        agency: 'H26',
        service: 'DVC-TEST-1',
        period: '2025-07',
        figures: { received: 40, receivedOnline: 30 },
        ...input,
      },
    });
    expect(answer.errors).toBeUndefined();
    return answer.data.reportDossierStatistics;
  };
  const count = async (rows: string) =>
    Number((await database.db.query(`SELECT count(*) FROM ${rows}`))[0].count);
  const FACTS = `outbox WHERE type = 'public-services.statistics-reported.v1'`;

  test('by the agency that handled the dossiers is recorded; what it leaves out is not 0', async () => {
    const { statistics, errors } = await report();
    expect(errors).toEqual([]);
    expect(statistics).toEqual({
      id: ID,
      period: '2025-07',
      version: 1,
      agency: { code: 'H26' },
      service: { id: 'DVC-TEST-1' },
      figures: {
        received: { value: 40, basis: 'REPORTED' },
        late: { value: null, basis: 'NOT_MEASURED', reason: '1 trên 1 báo cáo không nêu số này.' },
      },
    });
  });

  test('states the fact and audits it', async () => {
    await report();
    const [fact] = await database.db.query(`SELECT subject, version::int, agencies, data FROM ${FACTS}`);
    expect(fact).toMatchObject({
      subject: ID,
      version: 1,
      agencies: ['H26'],
      data: { period: '2025-07', basis: 'REPORTED', figures: { received: 40, late: null } },
    });
    expect(await count(`audit_log WHERE actor = 'H26/an' AND subject = '${ID}'`)).toBe(1);
  });

  test('sent twice writes nothing the second time and answers the same', async () => {
    const first = await report();
    expect(await report()).toEqual(first);
    expect(await report({ expectedVersion: 7 })).toEqual(first);
    expect([await count('dossier_statistics'), await count(FACTS)]).toEqual([1, 1]);
  });

  test('with other figures is refused unless it says which version it corrects', async () => {
    await report();
    const other = { figures: { received: 41 } };
    const refused = await report(other);
    expect(refused.errors[0]).toMatchObject({ code: 'PUBLIC_SERVICES_STATISTICS_DIFFER' });
    expect(refused.errors[0]?.message).toContain('phiên bản 1');
    const { statistics } = await report({ ...other, expectedVersion: 1 });
    expect(statistics).toMatchObject({ version: 2, figures: { received: { value: 41 } } });
  });

  test('that corrects another keeps what it supersedes', async () => {
    await report();
    await report({ figures: { received: 41 }, expectedVersion: 1 });
    const kept = await database.db.query(
      'SELECT received, superseded_at IS NULL AS standing FROM dossier_statistics ORDER BY row_id',
    );
    expect(kept).toEqual([
      { received: 40, standing: false },
      { received: 41, standing: true },
    ]);
  });

  test.each<[string, object, Identity, string]>([
    ['by another agency', {}, { ...EDITOR, agency: 'H01' }, 'GRAPH_NOT_ALLOWED'],
    ['by someone without the role', {}, { ...EDITOR, roles: [] }, 'GRAPH_NOT_ALLOWED'],
    ['of an unknown service', { service: 'DVC-NONE' }, EDITOR, 'PUBLIC_SERVICES_SERVICE_UNKNOWN'],
    ['of a month to come', { period: '2025-09' }, EDITOR, 'PUBLIC_SERVICES_PERIOD_AHEAD'],
    ['of a month that does not exist', { period: '2025-13' }, EDITOR, 'PUBLIC_SERVICES_PERIOD_UNREADABLE'],
    ['of a quarter', { period: '2025-Q1' }, EDITOR, 'PUBLIC_SERVICES_PERIOD_UNREADABLE'],
    ['without a figure', { figures: {} }, EDITOR, 'PUBLIC_SERVICES_STATISTICS_EMPTY'],
    ['with a negative figure', { figures: { late: -1 } }, EDITOR, 'PUBLIC_SERVICES_STATISTICS_NEGATIVE'],
    [
      'with more online dossiers than dossiers',
      { figures: { received: 1, receivedOnline: 2 } },
      EDITOR,
      'PUBLIC_SERVICES_STATISTICS_PART_ABOVE_WHOLE',
    ],
    ['of a version that is not there', { expectedVersion: 3 }, EDITOR, 'GRAPH_VERSION_STALE'],
  ])('%s is refused with its code and what to do, and leaves nothing', async (_, input, identity, code) => {
    const { statistics, errors } = await report(input, identity);
    expect(statistics).toBeNull();
    expect(errors).toHaveLength(1);
    expect(errors[0]).toMatchObject({
      code,
      remedy: expect.stringMatching(/\S/),
      message: expect.not.stringContaining('{'),
    });
    expect([await count('dossier_statistics'), await count(FACTS)]).toEqual([0, 0]);
  });

  test('a registrar reports for every agency', async () => {
    expect((await report({}, REGISTRAR)).errors).toEqual([]);
  });

  test('of different first reports at the same moment exactly one stands', async () => {
    const months = ['2025-01', '2025-02', '2025-03', '2025-04', '2025-05', '2025-06'];
    let next = 0;
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 2, max: 5 }), async (authors) => {
        const period = months[next++];
        const answers = await Promise.all(
          Array.from({ length: authors }, (_, n) => report({ period, figures: { received: n } })),
        );
        expect(answers.filter(({ errors }) => errors.length === 0)).toHaveLength(1);
        const refused = answers.flatMap(({ errors }) => errors.map(({ code }) => code));
        expect(refused).toEqual(Array(authors - 1).fill('PUBLIC_SERVICES_STATISTICS_DIFFER'));
      }),
      { numRuns: months.length, endOnFailure: true },
    );
  });
});
