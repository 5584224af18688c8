import { applyBatch } from '@lien-thong/kit/events';
import type { Identity } from '@lien-thong/kit/identity';
import { createTestDatabase, testSubgraph, type TestDatabase } from '@lien-thong/kit/testing';
import { onAgencyMerged } from '../src/events/on-agency-merged';
import { onProcedureImported } from '../src/events/on-procedure-imported';
import { onProcedureRepealed } from '../src/events/on-procedure-repealed';
import { onUnitMerged } from '../src/events/on-unit-merged';
import { onUnitRegistered } from '../src/events/on-unit-registered';
import { publicServices } from '../src/service';
import { fact, unit } from './heard';
import { imported } from './imported-procedures';

const SERVICE = 'DVC-TEST-1';
const COMMUNE: Identity = { subject: 'an', agency: 'UBND-T1', roles: ['agency-editor'] };
const REGISTRAR: Identity = { subject: 'binh', agency: null, roles: ['registrar'] };
const FIELDS = 'id portalLevel systemLevel mismatch status unit { code } version';

interface Payload {
  readonly offering: Record<string, unknown> | null;
  readonly errors: { readonly code: string }[];
}

describe('where a service is offered', () => {
  let database: TestDatabase;

  beforeEach(async () => {
    database = await createTestDatabase(publicServices);
    await applyBatch(database.db, onProcedureImported, [imported({ code: 'TEST-1' })]);
    await applyBatch(database.db, onUnitRegistered, [
      unit('T0', 'Tỉnh Thử', 'PROVINCE'),
      unit('T1', 'Xã Một', 'COMMUNE', 'T0'),
      unit('T2', 'Xã Hai', 'COMMUNE', 'T0'),
    ]);
  });
  afterEach(() => database?.drop());

  const ask = async <T>(query: string, variables: object = {}, identity?: Identity) => {
    const { data, errors } = await testSubgraph(publicServices, database.db, identity).ask<T>(
      query,
      variables,
    );
    expect(errors).toBeUndefined();
    return data;
  };
  const report = async (input: object, identity = REGISTRAR): Promise<Payload> => {
    const { reportOffering } = await ask<{ reportOffering: Payload }>(
      `mutation ($input: ReportServiceOfferingInput!) { reportOffering(input: $input) { offering { ${FIELDS} } errors { code } } }`,
      { input: { service: SERVICE, agency: 'UBND-T1', expectedVersion: 0, ...input } },
      identity,
    );
    return reportOffering;
  };
  const codes = ({ errors }: Payload) => errors.map(({ code }) => code);
  const agency = async (code: string, selection: string) =>
    (
      await testSubgraph(publicServices, database.db).entities<Record<string, unknown>>(
        'Agency',
        [{ code }],
        `{ ${selection} }`,
      )
    )[0];
  const facts = async (name: string): Promise<{ data: Record<string, unknown> }[]> =>
    database.db.query('SELECT data FROM outbox WHERE type = $1 ORDER BY position', [
      `public-services.${name}.v1`,
    ]);

  test('the portal says one level, the agency’s system another: a mismatch, an issue and a fact', async () => {
    expect((await report({ portalLevel: 'FULL' })).offering).toMatchObject({
      portalLevel: 'FULL',
      systemLevel: null,
      mismatch: null,
    });
    const answer = await report({ systemLevel: 'PARTIAL', expectedVersion: 1 }, COMMUNE);
    expect(answer).toEqual({
      offering: {
        ...{ id: `${SERVICE}/UBND-T1`, portalLevel: 'FULL', systemLevel: 'PARTIAL', mismatch: true },
        ...{ status: 'ACTIVE', unit: { code: 'T1' }, version: 3 },
      },
      errors: [],
    });
    expect(
      await agency(
        'UBND-T1',
        'offeringMismatches { nodes { id } } onlineShare { value numerator denominator basis }',
      ),
    ).toEqual({
      offeringMismatches: { nodes: [{ id: `${SERVICE}/UBND-T1` }] },
      onlineShare: { value: 0, numerator: 0, denominator: 1, basis: 'REPORTED' },
    });
    const { dataIssues } = await ask<{ dataIssues: { publicServices: { nodes: object[] } } }>(
      `{ dataIssues(kind: "OFFERING_LEVELS_DIFFER") { publicServices { nodes { responsible detail } } } }`,
    );
    expect(dataIssues.publicServices.nodes).toEqual([
      {
        responsible: 'UBND-T1',
        detail: 'Cổng quốc gia ghi «toàn trình», hệ thống của cơ quan ghi «một phần»',
      },
    ]);
    expect((await facts('offering-mismatch-found')).map(({ data }) => data.mismatch)).toEqual([true]);
  });

  test('a mismatch that is mended is no issue any more, and yesterday’s stays', async () => {
    await report({ portalLevel: 'FULL', systemLevel: 'PARTIAL', reportedOn: '2025-08-01' });
    await report({ systemLevel: 'FULL', expectedVersion: 2 });
    expect(await database.db.query(`SELECT 1 FROM data_issue WHERE kind = 'OFFERING_LEVELS_DIFFER'`)).toEqual(
      [],
    );
    const query = `{ publicService(id: "${SERVICE}") { offerings { nodes { now: mismatch then: mismatch(asOf: "2025-08-04") before: status(asOf: "2025-07-31") } } } }`;
    expect(await ask(query)).toEqual({
      publicService: { offerings: { nodes: [{ now: false, then: true, before: null }] } },
    });
  });

  test('a report sent twice is written once; wrong ones are refused with their code', async () => {
    await report({ systemLevel: 'FULL' });
    await report({ systemLevel: 'FULL', expectedVersion: 1 });
    expect(await database.db.query('SELECT 1 FROM offering_report')).toHaveLength(1);
    expect(codes(await report({ systemLevel: 'FULL' }))).toEqual(['GRAPH_VERSION_STALE']);
    expect(codes(await report({ portalLevel: 'FULL', expectedVersion: 1 }, COMMUNE))).toEqual([
      'GRAPH_NOT_ALLOWED',
    ]);
    expect(codes(await report({ agency: 'UBND-T2' }, COMMUNE))).toEqual(['GRAPH_NOT_ALLOWED']);
    expect(codes(await report({ service: 'DVC-NONE' }))).toEqual(['PUBLIC_SERVICES_SERVICE_UNKNOWN']);
    expect(codes(await report({ reportedOn: '2025-08-06', expectedVersion: 1 }))).toEqual([
      'PUBLIC_SERVICES_LEVEL_DATED_AHEAD',
    ]);
    expect(codes(await report({ reportedOn: '2025-08-04', expectedVersion: 1 }))).toEqual([
      'PUBLIC_SERVICES_LEVEL_DATED_BEFORE_LAST',
    ]);
  });

  test('of a repealed procedure is withdrawn from the day of the repeal, once, and the service says so', async () => {
    await report({ systemLevel: 'FULL', reportedOn: '2025-07-01' });
    const repealed = imported({
      code: 'TEST-1',
      version: 2,
      on: '2025-08-02',
      fact: 'repealed',
      status: 'REPEALED',
    });
    await applyBatch(database.db, onProcedureImported, [repealed]);
    await applyBatch(database.db, onProcedureRepealed, [repealed]);
    await applyBatch(database.db, onProcedureRepealed, [repealed]);
    const query = `{ publicService(id: "${SERVICE}") { active offerings { nodes { status before: status(asOf: "2025-08-01") } } } }`;
    expect(await ask(query)).toEqual({
      publicService: { active: false, offerings: { nodes: [{ status: 'WITHDRAWN', before: 'ACTIVE' }] } },
    });
    expect((await facts('offering-registered')).map(({ data }) => data.status)).toEqual([
      'ACTIVE',
      'WITHDRAWN',
    ]);
  });

  test('moves with its commune; where the other commune offers the service already, one of the two is withdrawn', async () => {
    await applyBatch(database.db, onProcedureImported, [imported({ code: 'TEST-2' })]);
    await report({ systemLevel: 'FULL', reportedOn: '2025-07-01' });
    await report({ agency: 'UBND-T2', systemLevel: 'FULL', reportedOn: '2025-07-01' });
    await report({ service: 'DVC-TEST-2', systemLevel: 'FULL', reportedOn: '2025-07-01' });
    const merged = fact('agencies', 'unit-merged', 'T1', 2, {
      code: 'T1',
      mergedInto: 'T2',
      effectiveOn: '2025-08-01',
    });
    await applyBatch(database.db, onUnitMerged, [merged]);
    await applyBatch(database.db, onAgencyMerged, [
      fact('agencies', 'agency-merged', 'UBND-T1', 2, {
        code: 'UBND-T1',
        mergedInto: 'UBND-T2',
        activeUntil: '2025-08-01',
      }),
    ]);
    const query = `query ($day: Date) { one: publicService(id: "${SERVICE}") { ...Offered } two: publicService(id: "DVC-TEST-2") { ...Offered } }
      fragment Offered on PublicService { offerings { nodes { agency(asOf: $day) { code } unit(asOf: $day) { code } status(asOf: $day) } } }`;
    const offered = (code: string, status = 'ACTIVE') => ({
      agency: { code: `UBND-${code}` },
      unit: { code },
      status,
    });
    expect(await ask(query, { day: '2025-07-31' })).toEqual({
      one: { offerings: { nodes: [offered('T1'), offered('T2')] } },
      two: { offerings: { nodes: [offered('T1')] } },
    });
    expect(await ask(query, { day: '2025-08-01' })).toEqual({
      one: { offerings: { nodes: [offered('T2', 'WITHDRAWN'), offered('T2')] } },
      two: { offerings: { nodes: [offered('T2')] } },
    });
    expect(await agency('UBND-T2', 'publicServicesReferences { kind count }')).toEqual({
      publicServicesReferences: [{ kind: 'ServiceOffering', count: 3 }],
    });
    expect(await agency('UBND-T1', 'publicServicesReferences { kind count }')).toEqual({
      publicServicesReferences: [],
    });
  });

  test('an account for online payment is what was last said, by the document first and then by the agency', async () => {
    await database.seed();
    const query =
      'paymentAccount { present reportedOn version source { locator } } before: paymentAccount(asOf: "2025-08-03") { present }';
    expect(await agency('UBND-09982', query)).toEqual({
      paymentAccount: { present: false, reportedOn: '2025-08-04', version: 1, source: { locator: 'PL05/9' } },
      before: null,
    });
    const { reportPaymentAccount } = await ask<{ reportPaymentAccount: { errors: object[] } }>(
      `mutation { reportPaymentAccount(input: { agency: "UBND-09982", present: true, expectedVersion: 1 }) { errors { code } } }`,
      {},
      { ...COMMUNE, agency: 'UBND-09982' },
    );
    expect(reportPaymentAccount.errors).toEqual([]);
    expect(await agency('UBND-09982', 'paymentAccount { present source { locator } }')).toEqual({
      paymentAccount: { present: true, source: null },
    });
    expect(await agency('UBND-T1', 'paymentAccount { present }')).toEqual({ paymentAccount: null });
  });
});
