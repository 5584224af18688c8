import type { Identity } from '@lien-thong/kit/identity';
import { createTestDatabase, testSubgraph, type TestDatabase } from '@lien-thong/kit/testing';
import { unitOfWork } from '@lien-thong/kit/database';
import fc from 'fast-check';
import { registerAgencies, type NewAgency } from '../src/agency/agency.service';
import { agencies } from '../src/service';

const REGISTRAR: Identity = { subject: 'binh', agency: null, roles: ['registrar'] };
const CODES = ['T1', 'T2', 'T3', 'T4'];

const body = (code: string, more: Partial<NewAgency> = {}): NewAgency => ({
  ...{
    code,
    name: `Bộ ${code}`,
    shortName: null,
    kind: 'MINISTRY',
    level: 'CENTRAL',
    parentCode: null,
    unitCode: null,
  },
  ...{ activeFrom: null, activeUntil: null, mergedInto: null, document: 'TEST', locator: code, members: [] },
  aliases: [
    {
      alias: `Cơ quan ${code}`,
      kind: 'SHORT',
      validFrom: null,
      validUntil: null,
      document: null,
      locator: null,
    },
  ],
  ...more,
});
const member = (code: string) => ({ code, document: null, locator: null });

interface Payload {
  readonly merged: { readonly code: string }[];
  readonly errors: { readonly code: string }[];
}

describe('merging agencies', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await createTestDatabase(agencies);
  });
  beforeEach(async () => {
    await database.db.query(
      `TRUNCATE agency, agency_alias, agency_member, agency_merger, key_succession, entity_version, outbox, audit_log,
                administrative_unit, former_unit CASCADE`,
    );
    await register();
  });
  afterAll(() => database?.drop());

  const register = () =>
    unitOfWork(database.db, { actor: 'test', correlationId: 'test', at: new Date() }, (uow) =>
      registerAgencies(uow, [
        ...CODES.map((code) => body(code)),
        body('T9', { name: 'Cục Chín', parentCode: 'T1', kind: 'DEPARTMENT' }),
        body('TG', { name: 'các bộ', kind: 'GROUP', level: null, members: ['T1', 'T2'].map(member) }),
      ]),
    );
  const ask = async <T>(
    query: string,
    variables: object = {},
    identity: Identity = REGISTRAR,
  ): Promise<T> => {
    const { data, errors } = await testSubgraph(agencies, database.db, identity).ask<T>(query, variables);
    expect(errors).toBeUndefined();
    return data;
  };
  const merge = async (
    from: string | [string, number],
    into: string,
    effectiveOn: string,
    { dryRun = false, identity = REGISTRAR } = {},
  ): Promise<Payload> => {
    const [agency, expectedVersion] = typeof from === 'string' ? [from, 1] : from;
    const query = `mutation ($input: AgencyMergerInput!, $dryRun: Boolean) {
      answer: mergeAgencies(input: $input, dryRun: $dryRun) { merged { code } errors { code message remedy } } }`;
    const input = { from: [{ agency, expectedVersion }], into, effectiveOn };
    return (await ask<{ answer: Payload }>(query, { input, dryRun }, identity)).answer;
  };
  const codes = ({ errors }: Payload) => errors.map(({ code }) => code);
  const named = async (name: string, on: string) =>
    (
      await ask<{ resolveAgency: { code: string } | null }>(
        'query ($name: String!, $on: Date) { resolveAgency(name: $name, on: $on) { code } }',
        { name, on },
      )
    ).resolveAgency?.code ?? null;
  const types = async (): Promise<string[]> =>
    (await database.db.query(`SELECT type || ' ' || subject AS fact FROM outbox ORDER BY position`)).map(
      ({ fact }: { fact: string }) => fact,
    );

  test('the old body ends on the day, its code keeps answering with it, its names mean the successor from then on', async () => {
    const before = (await types()).length;
    expect(codes(await merge('T1', 'T2', '2025-08-01'))).toEqual([]);
    const query = `{ agency(code: "T1") { code name active before: active(asOf: "2025-07-31") activeUntil mergedInto { code } }
      new: agency(code: "T2") { predecessors { code } } }`;
    expect(await ask(query)).toEqual({
      agency: {
        code: 'T1',
        name: 'Bộ T1',
        active: false,
        before: true,
        activeUntil: '2025-08-01',
        mergedInto: { code: 'T2' },
      },
      new: { predecessors: [{ code: 'T1' }] },
    });
    expect([await named('Bộ T1', '2025-07-31'), await named('Bộ T1', '2025-08-01')]).toEqual(['T1', 'T2']);
    expect([await named('Cơ quan T1', '2025-07-31'), await named('Cơ quan T1', '2025-08-01')]).toEqual([
      'T1',
      'T2',
    ]);
    expect((await types()).slice(before)).toEqual([
      'agencies.agency-merged.v1 T1',
      'agencies.agency-registered.v1 T2',
    ]);
  });

  test('children, members and counts of references follow on the day', async () => {
    await merge('T1', 'T3', '2025-08-01');
    const query = `query ($day: Date) { child: agency(code: "T9") { parent(asOf: $day) { code } }
      group: agency(code: "TG") { members(asOf: $day) { nodes { code } } }
      new: agency(code: "T3") { agenciesReferences(asOf: $day) { kind count } } }`;
    expect(await ask(query, { day: '2025-07-31' })).toEqual({
      child: { parent: { code: 'T1' } },
      group: { members: { nodes: [{ code: 'T1' }, { code: 'T2' }] } },
      new: { agenciesReferences: [{ kind: 'AgencyAlias', count: 2 }] },
    });
    expect(await ask(query, { day: '2025-08-01' })).toEqual({
      child: { parent: { code: 'T3' } },
      group: { members: { nodes: [{ code: 'T2' }, { code: 'T3' }] } },
      new: {
        agenciesReferences: [
          { kind: 'Agency', count: 1 },
          { kind: 'AgencyAlias', count: 4 },
          { kind: 'Membership', count: 1 },
        ],
      },
    });
  });

  test('a seed that runs again does not undo it', async () => {
    await merge('T1', 'T2', '2025-08-01');
    await register();
    expect(await ask('{ agency(code: "T1") { active mergedInto { code } } }')).toEqual({
      agency: { active: false, mergedInto: { code: 'T2' } },
    });
    expect(await named('Bộ T1', '2025-08-01')).toBe('T2');
  });

  test('a dry run refuses what the merger would, and writes nothing', async () => {
    const before = await types();
    expect(await merge('T1', 'T2', '2025-08-01', { dryRun: true })).toMatchObject({
      merged: [{ code: 'T1' }],
      errors: [],
    });
    expect(codes(await merge('T1', 'T1', '2025-08-01', { dryRun: true }))).toEqual([
      'AGENCIES_MERGER_INTO_ITSELF',
    ]);
    expect(await types()).toEqual(before);
    expect(await database.db.query('SELECT 1 FROM agency_merger')).toEqual([]);
  });

  test('what makes no sense is refused with its code', async () => {
    await merge('T1', 'T2', '2025-08-01');
    expect(codes(await merge('T2', 'T1', '2025-09-01'))).toEqual(['AGENCIES_MERGER_FORMER']);
    expect(codes(await merge(['T1', 2], 'T3', '2025-09-01'))).toEqual(['AGENCIES_MERGER_FORMER']);
    expect(codes(await merge('T3', 'TX', '2025-08-01'))).toEqual(['AGENCIES_AGENCY_UNKNOWN']);
    expect(codes(await merge('TG', 'T3', '2025-08-01'))).toEqual(['AGENCIES_MERGER_OF_GROUP']);
    expect(codes(await merge(['T3', 7], 'T4', '2025-08-01'))).toEqual(['GRAPH_VERSION_STALE']);
    const editor: Identity = { subject: 'an', agency: 'T3', roles: ['agency-editor'] };
    expect(codes(await merge('T3', 'T4', '2025-08-01', { identity: editor }))).toEqual(['GRAPH_NOT_ALLOWED']);
  });

  test('a circle through mergers to come is refused', async () => {
    expect(codes(await merge('T1', 'T2', '2025-12-01'))).toEqual([]);
    expect(codes(await merge(['T2', 2], 'T1', '2025-09-01'))).toEqual(['AGENCIES_MERGER_CIRCLE']);
  });

  test('of many mergers of one body at once exactly one is made', async () => {
    const answers = await Promise.all(
      ['T2', 'T3', 'T4', 'T2'].map((into) => merge('T1', into, '2025-08-01')),
    );
    expect(answers.filter(({ errors }) => errors.length === 0)).toHaveLength(1);
    expect(await database.db.query('SELECT 1 FROM agency_merger')).toHaveLength(1);
  });

  test('whatever is merged in whatever order: no circle, no shared name on one day, yesterday as it was', async () => {
    const attempt = fc.record({
      from: fc.constantFrom(...CODES),
      into: fc.constantFrom(...CODES),
      day: fc.integer({ min: 1, max: 20 }).map((n) => `2025-08-${String(n).padStart(2, '0')}`),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(attempt, { maxLength: 6 }), async (attempts) => {
        await database.db.query(
          'TRUNCATE agency, agency_alias, agency_member, agency_merger, key_succession, entity_version, outbox CASCADE',
        );
        await register();
        for (const { from, into, day } of attempts) {
          const { agency } = await ask<{ agency: { version: number } }>(
            `{ agency(code: "${from}") { version } }`,
          );
          await merge([from, agency.version], into, day);
        }
        for (const code of CODES) {
          const [{ last }] = await database.db.query(`SELECT key_on('agency', $1, 'infinity') AS last`, [
            code,
          ]);
          const { agency } = await ask<{ agency: { mergedInto: object | null } }>(
            `{ agency(code: "${last}") { mergedInto { code } } }`,
          );
          expect(agency.mergedInto).toBeNull();
          expect(await named(`Bộ ${code}`, '2025-07-31')).toBe(code);
          expect(await named(`Bộ ${code}`, '2025-09-30')).toBe(last);
        }
        const shared = await database.db.query(
          `SELECT 1 FROM agency_alias one JOIN agency_alias other ON one.folded = other.folded
           AND one.agency_code < other.agency_code
           AND daterange(one.valid_from, one.valid_until) && daterange(other.valid_from, other.valid_until)`,
        );
        expect(shared).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });
});

describe('merging units', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await createTestDatabase(agencies);
    await database.seed();
  });
  afterAll(() => database?.drop());

  const ask = async <T>(query: string): Promise<T> => {
    const { data, errors } = await testSubgraph(agencies, database.db, REGISTRAR).ask<T>(query);
    expect(errors).toBeUndefined();
    return data;
  };
  const merge = (from: string, into: string) =>
    ask<{
      mergeUnits: Payload;
    }>(`mutation { mergeUnits(input: { from: [{ unit: "${from}", expectedVersion: 1 }], into: "${into}",
      effectiveOn: "2025-08-01" }) { merged { code } errors { code } } }`);

  test('a commune goes into another of its province, its committee with it; old names lead to the new one', async () => {
    expect(await merge('00103', '01000')).toMatchObject({
      mergeUnits: { errors: [{ code: 'AGENCIES_UNIT_UNKNOWN' }] },
    });
    expect(await merge('00103', '26882')).toMatchObject({
      mergeUnits: { errors: [{ code: 'AGENCIES_MERGER_LEVELS_DIFFER' }] },
    });
    expect(await merge('00103', '00091')).toEqual({
      mergeUnits: { merged: [{ code: '00103' }], errors: [] },
    });
    const query = `{ old: resolveUnit(name: "Phường Tây Hồ", province: "01") { code formerUnits { fullName } committee { code } }
      agency(code: "UBND-00103") { active mergedInto { code } unit { active mergedInto { code } } }
      communes(province: "01", search: "Tây Hồ") { nodes { code } } province(code: "01") { children(first: 1) { totalCount } } }`;
    const answer = await ask<{
      old: { code: string; formerUnits: { fullName: string }[]; committee: object };
      [rest: string]: unknown;
    }>(query);
    expect(answer.old).toMatchObject({ code: '00091', committee: { code: 'UBND-00091' } });
    expect(answer.old.formerUnits.map(({ fullName }) => fullName)).toContain('Phường Tây Hồ');
    expect(answer).toMatchObject({
      agency: {
        active: false,
        mergedInto: { code: 'UBND-00091' },
        unit: { active: false, mergedInto: { code: '00091' } },
      },
      communes: { nodes: expect.not.arrayContaining([{ code: '00103' }]) },
      province: { children: { totalCount: 125 } },
    });
    const facts: { type: string }[] = await database.db.query(
      `SELECT type FROM outbox WHERE subject IN ('00103', '00091', 'UBND-00103', 'UBND-00091') ORDER BY position DESC LIMIT 3`,
    );
    expect(facts.map(({ type }) => type).reverse()).toEqual([
      'agencies.unit-merged.v1',
      'agencies.unit-registered.v1',
      'agencies.agency-merged.v1',
    ]);
  });
});
