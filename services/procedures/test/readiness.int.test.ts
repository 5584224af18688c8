import { randomUUID } from 'node:crypto';
import { applyBatch, type DomainEvent } from '@lien-thong/kit/events';
import type { Identity } from '@lien-thong/kit/identity';
import { createTestDatabase, testSubgraph, type TestDatabase } from '@lien-thong/kit/testing';
import { onAgencyMerged } from '../src/events/on-agency-merged';
import { onDatabaseRegistered } from '../src/events/on-database-registered';
import type { ComponentState } from '../src/procedure/procedure.state';
import { procedures } from '../src/service';
import { register, said } from './entered-procedure';
import { hearOf, registered } from './registered-agencies';

const REGISTRAR: Identity = { subject: 'binh', agency: null, roles: ['registrar'] };
const DAY = '2025-08-05';

const paper = (code: string, name: string): ComponentState => ({
  ...{ code, ordinal: 1, name, group: null, originals: 1, copies: 0, forms: [], eForm: false },
});
const PAPERS = [
  paper('A', 'Bản sao giấy khai sinh'),
  paper('B', 'Giấy chứng nhận quyền sử dụng đất'),
  paper('C', 'Tờ khai theo mẫu'),
];

let versions = 0;
/** What databases says of one, as its contract has it. */
function stated(code: string, status: string | null, reportedOn = DAY, ownerCode = 'T01'): DomainEvent {
  versions += 1;
  const report = status && { status, reportedOn };
  const fixed = { name: code, kind: 'NATIONAL', names: [], dueOn: null, deadlines: [], synchronisedOn: null };
  return {
    ...{ id: randomUUID(), source: 'databases', type: 'databases.database-status-changed.v1', subject: code },
    ...{
      time: `${DAY}T05:00:00Z`,
      version: versions,
      agencies: [],
      correlationId: 'test',
      position: versions,
    },
    data: { code, ownerCode, status: report, ...fixed },
  };
}

describe('how far data replace papers', () => {
  let database: TestDatabase;

  beforeEach(async () => {
    database = await createTestDatabase(procedures);
    await database.seed(new Date('2025-07-01T05:00:00Z'));
    await hearOf(database.db, [
      { code: 'T01', names: ['Bộ Thử nghiệm'] },
      { code: 'T02', names: ['Bộ Đo lường'] },
    ]);
    await hear(stated('G15.ho-tich', null), stated('G10.dat-dai', 'BUILDING', '2025-07-01', 'T02'));
    await register(
      database.db,
      '2025-07-01',
      said('TEST-1', 'IMPORT', { components: PAPERS }),
      said('TEST-2', 'IMPORT', {
        components: [paper('D', 'Giấy chứng nhận quyền sử dụng đất')],
        managingAgencyCode: 'T02',
      }),
      said('TEST-3', 'IMPORT', { components: [] }),
      said('TEST-4', 'IMPORT'),
    );
  });
  afterEach(() => database?.drop());

  const hear = (...events: DomainEvent[]) => applyBatch(database.db, onDatabaseRegistered, events);
  const ask = async <T>(query: string, variables: object = {}, identity?: Identity) => {
    const { data, errors } = await testSubgraph(procedures, database.db, identity).ask<T>(
      query,
      variables,
      DAY,
    );
    expect(errors).toBeUndefined();
    return data;
  };
  const readiness = async (code: string, asOf = DAY) => {
    const query = `query ($code: ID!, $asOf: Date) { procedure(code: $code) {
      dataReadiness(asOf: $asOf) { total replaceable replaced ratio { value basis } waitingFor { code } } } }`;
    return (await ask<{ procedure: { dataReadiness: object } }>(query, { code, asOf })).procedure
      .dataReadiness;
  };
  const facts = async (): Promise<{ subject: string; data: { replaced: number; waitingFor: string[] } }[]> =>
    database.db.query(
      `SELECT subject, data FROM outbox WHERE type = 'procedures.procedure-readiness-changed.v1'
       AND subject LIKE 'TEST-%' ORDER BY position`,
    );

  test('papers are linked by what their names say, and wait for databases that are not in use', async () => {
    expect(await readiness('TEST-1')).toEqual({
      ...{ total: 3, replaceable: 2, replaced: 0, ratio: { value: 66.67, basis: 'COMPUTED' } },
      waitingFor: [{ code: 'G10.dat-dai' }, { code: 'G15.ho-tich' }],
    });
    expect(await readiness('TEST-3')).toMatchObject({
      total: 0,
      ratio: { value: null, basis: 'NOT_APPLICABLE' },
    });
    expect(await readiness('TEST-4')).toBeNull();
  });

  test('a database that goes live replaces the papers from its day on, and a fact says so for each procedure, once', async () => {
    const before = (await facts()).length;
    await hear(stated('G10.dat-dai', 'OPERATIONAL', '2025-08-03', 'T02'));
    await hear(stated('G10.dat-dai', 'OPERATIONAL', '2025-08-04', 'T02'));
    expect(await readiness('TEST-1')).toMatchObject({ replaced: 1, waitingFor: [{ code: 'G15.ho-tich' }] });
    expect(await readiness('TEST-1', '2025-08-02')).toMatchObject({ replaced: 0 });
    const after = (await facts()).slice(before);
    expect(after.map(({ subject, data }) => [subject, data.replaced, data.waitingFor])).toEqual([
      ['TEST-1', 1, ['G15.ho-tich']],
      ['TEST-2', 1, []],
    ]);
  });

  test('the papers say which database, why, and whether they still have to be handed in', async () => {
    await hear(stated('G10.dat-dai', 'OPERATIONAL', DAY, 'T02'));
    const query = `{ procedure(code: "TEST-1") { components { nodes {
      name required replaceableBy { code } replaced replacements { basis source { document } } } } } }`;
    const { procedure } = await ask<{ procedure: { components: { nodes: object[] } } }>(query);
    expect(procedure.components.nodes).toMatchObject([
      {
        required: null,
        replaceableBy: [{ code: 'G15.ho-tich' }],
        replaced: false,
        replacements: [{ basis: 'DOCUMENT' }],
      },
      {
        replaceableBy: [{ code: 'G10.dat-dai' }],
        replaced: true,
        replacements: [{ source: { document: '164-BC-BKHCN-phu-luc' } }],
      },
      { replaceableBy: [], replaced: false, replacements: [] },
    ]);
  });

  test('who waits is found from the list, from the database and from the agency', async () => {
    const lists = () => ask(`{ procedures(filter: { waiting: true }) { nodes { code } } }`);
    const fromDatabase = () =>
      testSubgraph(procedures, database.db).entities(
        'Database',
        [{ code: 'G10.dat-dai' }],
        '{ waits: procedures(waiting: true) { nodes { code } } all: procedures { totalCount } }',
        DAY,
      );
    const fromAgency = () =>
      testSubgraph(procedures, database.db).entities(
        'Agency',
        [{ code: 'T01' }, { code: 'T02' }],
        `{ dataReadiness { total replaceable replaced waitingFor { code } }
           papersAskedThatItHolds { nodes { id } } }`,
        DAY,
      );
    expect(await lists()).toEqual({ procedures: { nodes: [{ code: 'TEST-1' }, { code: 'TEST-2' }] } });
    await hear(stated('G10.dat-dai', 'OPERATIONAL', DAY, 'T02'));
    expect(await lists()).toEqual({ procedures: { nodes: [{ code: 'TEST-1' }] } });
    expect(await fromDatabase()).toEqual([{ waits: { nodes: [] }, all: { totalCount: 2 } }]);
    expect(await fromAgency()).toEqual([
      {
        dataReadiness: { total: 3, replaceable: 2, replaced: 1, waitingFor: [{ code: 'G15.ho-tich' }] },
        papersAskedThatItHolds: { nodes: [{ id: 'TEST-1/A/1' }] },
      },
      {
        dataReadiness: { total: 1, replaceable: 1, replaced: 1, waitingFor: [] },
        papersAskedThatItHolds: { nodes: [{ id: 'TEST-2/D/1' }] },
      },
    ]);
  });

  test('what is said of a paper by hand stands before the rules, and outlives the next import', async () => {
    const link = (databases: string[], expectedVersion: number) =>
      ask<{ answer: { errors: { code: string }[] } }>(
        `mutation ($input: SetComponentDatabasesInput!) { answer: setComponentDatabases(input: $input) {
           component { replaceableBy { code } } errors { code } } }`,
        { input: { component: 'TEST-1/C/1', databases, expectedVersion } },
        REGISTRAR,
      );
    expect(await link(['G10.dat-dai'], 1)).toEqual({
      answer: { component: { replaceableBy: [{ code: 'G10.dat-dai' }] }, errors: [] },
    });
    expect((await link(['G99.none'], 1)).answer.errors).toEqual([{ code: 'PROCEDURES_DATABASE_UNKNOWN' }]);
    expect((await link([], 9)).answer.errors).toEqual([{ code: 'GRAPH_VERSION_STALE' }]);
    await register(
      database.db,
      '2025-08-05',
      said('TEST-1', 'IMPORT', { components: [...PAPERS].reverse(), requirements: 'đổi' }),
    );
    expect(await readiness('TEST-1')).toMatchObject({ total: 3, replaceable: 3 });
  });

  test('after a merger the successor has the procedures, the readiness and the right to write', async () => {
    const merged = registered({
      code: 'T01',
      names: [],
      activeUntil: '2025-08-01',
      mergedInto: 'T02',
      version: 9,
    });
    await applyBatch(database.db, onAgencyMerged, [merged]);
    const on = (asOf: string) =>
      testSubgraph(procedures, database.db).entities(
        'Agency',
        [{ code: 'T01' }, { code: 'T02' }],
        `{ procedures(asOf: "${asOf}") { totalCount } proceduresReferences(asOf: "${asOf}") { kind count }
           dataReadiness(asOf: "${asOf}") { total } }`,
        DAY,
      );
    expect(await on('2025-07-31')).toMatchObject([
      { procedures: { totalCount: 3 }, dataReadiness: { total: 3 } },
      { procedures: { totalCount: 1 }, dataReadiness: { total: 1 } },
    ]);
    expect(await on('2025-08-01')).toEqual([
      { procedures: { totalCount: 0 }, proceduresReferences: [], dataReadiness: null },
      {
        procedures: { totalCount: 4 },
        proceduresReferences: [{ kind: 'PUBLIC', count: 4 }],
        dataReadiness: { total: 4 },
      },
    ]);
    const query = `{ procedure(code: "TEST-1") { now: managingAgency { code } before: managingAgency(asOf: "2025-07-31") { code }
      version(asOf: "2025-07-31") { managingAgency { code } } } }`;
    expect(await ask(query)).toEqual({
      procedure: {
        now: { code: 'T02' },
        before: { code: 'T01' },
        version: { managingAgency: { code: 'T01' } },
      },
    });
    const repeal = `mutation { repealProcedure(dryRun: true, input: { code: "TEST-1", expectedVersion: 1 }) {
      procedure { status } errors { code } } }`;
    const editor = (agency: string): Identity => ({ subject: 'an', agency, roles: ['agency-editor'] });
    expect(await ask(repeal, {}, editor('T01'))).toMatchObject({
      repealProcedure: { errors: [{ code: 'GRAPH_NOT_ALLOWED' }] },
    });
    expect(await ask(repeal, {}, editor('T02'))).toEqual({
      repealProcedure: { procedure: { status: 'IN_FORCE' }, errors: [] },
    });
  });
});

describe('the parts that a command writes', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await createTestDatabase(procedures);
    await database.seed(new Date('2025-07-01T05:00:00Z'));
    await hearOf(database.db, [
      { code: 'T01', names: ['Bộ Thử nghiệm'] },
      { code: 'X01', names: ['UBND xã Thử'], level: 'COMMUNAL' },
    ]);
  });
  afterAll(() => database?.drop());

  const ask = async <T>(query: string, variables: object = {}) => {
    const { data, errors } = await testSubgraph(procedures, database.db, REGISTRAR).ask<T>(
      query,
      variables,
      DAY,
    );
    expect(errors).toBeUndefined();
    return data;
  };

  test('are answered as given; a paper that is left out is cut, a lower level is a decentralisation, each a fact', async () => {
    const published = await ask<{ publishProcedure: { errors: object[] } }>(
      `mutation ($input: PublishProcedureInput!) { publishProcedure(input: $input) { errors { code } } }`,
      {
        input: {
          ...{ code: 'TEST-9', name: 'Cấp giấy', managingAgency: 'T01', authorityLevels: ['PROVINCIAL'] },
          ...{ effectiveOn: '2025-07-02', steps: ['Nộp hồ sơ', 'Nhận kết quả'] },
          components: [
            { code: 'A', name: 'Giấy khai sinh', originals: 1, required: true },
            { code: 'B', name: 'Tờ khai', eForm: true },
          ],
          channels: [{ channel: 'ONLINE', time: { value: 3, unit: 'WORKING_DAY' }, fees: [{ amount: 0 }] }],
          result: [
            { name: 'Giấy phép', validYears: 5, personalIdentifier: true },
            { name: 'Bản sao', validYears: 0 },
          ],
        },
      },
    );
    expect(published.publishProcedure.errors).toEqual([]);
    const query = `{ procedure(code: "TEST-9") { effectiveFrom steps { ordinal text } processingTime { value unit }
      channels { channel fees { amount currency kind } } result { name validity { value basis } personalIdentifier }
      components { nodes { id required replaceableBy { code } } } chain { code } } }`;
    expect(await ask(query)).toEqual({
      procedure: {
        effectiveFrom: '2025-07-02',
        steps: [
          { ordinal: 1, text: 'Nộp hồ sơ' },
          { ordinal: 2, text: 'Nhận kết quả' },
        ],
        processingTime: [{ value: 3, unit: 'WORKING_DAY' }],
        channels: [{ channel: 'ONLINE', fees: [{ amount: 0, currency: 'VND', kind: 'FEE' }] }],
        result: [
          { name: 'Giấy phép', validity: { value: 5, basis: 'REPORTED' }, personalIdentifier: true },
          { name: 'Bản sao', validity: { value: 0, basis: 'REPORTED' }, personalIdentifier: null },
        ],
        components: {
          nodes: [
            { id: 'TEST-9/A/1', required: true, replaceableBy: [{ code: 'G15.ho-tich' }] },
            { id: 'TEST-9/B/1', required: null, replaceableBy: [] },
          ],
        },
        chain: [],
      },
    });
    const amended = await ask<{ amendProcedure: { errors: object[] } }>(
      `mutation ($input: AmendProcedureInput!) { amendProcedure(input: $input) { errors { code } } }`,
      {
        input: {
          ...{ code: 'TEST-9', expectedVersion: 1, effectiveOn: '2025-08-01' },
          ...{
            authorityLevels: ['PROVINCIAL', 'COMMUNAL'],
            components: [{ code: 'B', name: 'Tờ khai', eForm: true }],
          },
        },
      },
    );
    expect(amended.amendProcedure.errors).toEqual([]);
    const facts: { type: string; cut: string[] | null; levels: string[] | null }[] = await database.db.query(
      `SELECT type, data -> 'cut' AS cut, data -> 'newLevels' AS levels FROM outbox
       WHERE subject = 'TEST-9' AND type <> 'procedures.procedure-readiness-changed.v1' AND version > 1
       ORDER BY position`,
    );
    expect(facts).toEqual([
      { type: 'procedures.procedure-amended.v1', cut: null, levels: null },
      { type: 'procedures.component-cut.v1', cut: ['TEST-9/A/1'], levels: null },
      { type: 'procedures.authority-decentralised.v1', cut: null, levels: ['COMMUNAL'] },
    ]);
  });

  test('what was handed to a level since a day is found by its agencies, and not by those of another level', async () => {
    const since = (day: string) =>
      testSubgraph(procedures, database.db).entities(
        'Agency',
        [{ code: 'X01' }, { code: 'T01' }],
        `{ newProcedures(since: "${day}") { nodes { code } } }`,
        DAY,
      );
    const nodes = (...codes: string[]) => ({ newProcedures: { nodes: codes.map((code) => ({ code })) } });
    expect(await since('2025-08-01')).toEqual([nodes('TEST-9'), nodes()]);
    expect(await since('2025-08-02')).toEqual([nodes(), nodes()]);
  });

  test('results are found by how long they are valid; one that never ends is not among them', async () => {
    const within = async (years: number) =>
      (
        await ask<{ procedures: { nodes: { code: string }[] } }>(
          `{ procedures(filter: { resultValidYearsAtMost: ${years} }) { nodes { code } } }`,
        )
      ).procedures.nodes.map(({ code }) => code);
    expect(await within(5)).toEqual(['TEST-9']);
    expect(await within(4)).toEqual([]);
  });

  test('an interlinked procedure names what it joins, as far as a source does', async () => {
    const query = `{ procedure(code: "2.000986") { kind chain { code } }
      procedures(filter: { chain: "2.000986" }) { nodes { code } } }`;
    expect(await ask(query)).toEqual({
      procedure: { kind: 'INTERLINKED', chain: [{ code: '1.001193' }, { code: '1.004222' }] },
      procedures: { nodes: expect.arrayContaining([{ code: '2.000986' }, { code: '1.001193' }]) },
    });
  });
});
