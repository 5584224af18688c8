import { applyBatch, type DomainEvent } from '@lien-thong/kit/events';
import type { Identity } from '@lien-thong/kit/identity';
import { createTestDatabase, testSubgraph, type TestDatabase } from '@lien-thong/kit/testing';
import fc from 'fast-check';
import { onConnectionStatusChanged } from '../src/events/on-connection-status-changed';
import { onDatabaseRegistered } from '../src/events/on-database-registered';
import { onProcedureImported } from '../src/events/on-procedure-imported';
import { onProcedureParts } from '../src/events/on-procedure-parts';
import { onProcedureReadinessChanged } from '../src/events/on-procedure-readiness-changed';
import { publicServices } from '../src/service';
import { connection, database as stated, readiness } from './heard';
import { imported } from './imported-procedures';

const EDITOR: Identity = { subject: 'an', agency: 'G15', roles: ['agency-editor'] };
const PAPERS = [
  { id: 'a', name: 'Giấy', form: false, eForm: false },
  { id: 'b', name: 'Tờ khai', form: true, eForm: true },
];

describe('what fills the form of a service', () => {
  let database: TestDatabase;

  beforeEach(async () => {
    database = await createTestDatabase(publicServices);
    const procedures = [
      imported({ code: 'TEST-1', components: PAPERS }),
      imported({ code: 'TEST-2', components: PAPERS.slice(0, 1) }),
      imported({ code: 'TEST-3' }),
    ];
    await applyBatch(database.db, onProcedureImported, procedures);
    await applyBatch(database.db, onProcedureParts, procedures);
  });
  afterEach(() => database?.drop());

  const hear = async (event: DomainEvent) => {
    const handlers = [onProcedureReadinessChanged, onDatabaseRegistered, onConnectionStatusChanged];
    for (const handler of handlers)
      if (handler.types.includes(event.type)) await applyBatch(database.db, handler, [event]);
  };
  const ask = async <T>(query: string, identity?: Identity) => {
    const { data, errors } = await testSubgraph(publicServices, database.db, identity).ask<T>(query);
    expect(errors).toBeUndefined();
    return data;
  };
  const form = async (n: number) =>
    (
      await ask<{ publicService: { eForm: object } }>(
        `{ publicService(id: "DVC-TEST-${n}") { eForm { present matchesComponents prefilledFields prefilledBy { database { code } state } } } }`,
      )
    ).publicService.eForm;
  const prefilled = async (state: string) =>
    (
      await testSubgraph(publicServices, database.db).entities<{
        prefilledServices: { nodes: { id: string }[] };
      }>('Database', [{ code: 'D1' }], `{ prefilledServices(state: ${state}) { nodes { id } } }`)
    )[0]?.prefilledServices.nodes.map(({ id }) => id);
  const facts = async () =>
    (
      await database.db.query(
        `SELECT subject, data -> 'prefilledBy' -> 0 ->> 'state' AS state FROM outbox
         WHERE type = 'public-services.service-prefill-changed.v1' ORDER BY position`,
      )
    ).map(({ subject, state }: { subject: string; state: string }) => `${subject} ${state}`);

  test('a form is there where the catalogue flags one, missing where it lists papers without, unknown where it lists none', async () => {
    expect(await form(1)).toMatchObject({ present: true, matchesComponents: null });
    expect(await form(2)).toMatchObject({ present: false });
    expect(await form(3)).toMatchObject({ present: null, prefilledFields: [], prefilledBy: [] });
  });

  test('waits for a database, is filled when it goes live, degraded when its connection breaks, and restored; each a fact', async () => {
    await hear(readiness('TEST-1', ['D1']));
    expect(await form(1)).toMatchObject({
      prefilledBy: [{ database: { code: 'D1' }, state: 'WAITING' }],
      prefilledFields: [],
    });
    await hear(stated('D1', 'OPERATIONAL', 1, ['họ và tên']));
    expect(await form(1)).toMatchObject({ prefilledBy: [{ state: 'LIVE' }], prefilledFields: ['họ và tên'] });
    expect([await prefilled('LIVE'), await prefilled('WAITING')]).toEqual([['DVC-TEST-1'], []]);
    await hear(connection('D1', 'S1', 'DISCONNECTED', 1));
    expect(await form(1)).toMatchObject({ prefilledBy: [{ state: 'DEGRADED' }] });
    await hear(connection('D1', 'S1', 'CONNECTED', 2));
    expect(await form(1)).toMatchObject({ prefilledBy: [{ state: 'LIVE' }] });
    expect(await facts()).toEqual([
      'DVC-TEST-1 WAITING',
      'DVC-TEST-1 LIVE',
      'DVC-TEST-1 DEGRADED',
      'DVC-TEST-1 LIVE',
    ]);
  });

  test('a paper that is cut takes its database along', async () => {
    await hear(readiness('TEST-1', ['D1']));
    await hear(readiness('TEST-1', [], 2));
    expect(await form(1)).toMatchObject({ prefilledBy: [] });
  });

  test('facts in any order, delivered twice, end in the same state', async () => {
    const events = [
      readiness('TEST-1', ['D1'], 1),
      readiness('TEST-1', ['D1', 'D2'], 2),
      stated('D1', 'BUILDING', 1),
      stated('D1', 'OPERATIONAL', 2),
      stated('D2', 'OPERATIONAL', 1),
      connection('D2', 'S1', 'CONNECTED', 1),
      connection('D2', 'S1', 'UNSTABLE', 2),
    ];
    const orders = fc.shuffledSubarray([...events, ...events], { minLength: events.length * 2 });
    await fc.assert(
      fc.asyncProperty(orders, async (order) => {
        await database.db.query(
          'TRUNCATE service_prefill, procedure_readiness, database_state, connection_state, handled_event',
        );
        for (const event of order) await hear(event);
        expect(await form(1)).toMatchObject({
          prefilledBy: [
            { database: { code: 'D1' }, state: 'LIVE' },
            { database: { code: 'D2' }, state: 'DEGRADED' },
          ],
        });
      }),
      { numRuns: 15 },
    );
  });

  test('what an agency says of its form stands before the catalogue; one that does not fit is an issue until it is mended', async () => {
    const report = (fields: string, version: number) =>
      ask<{ reportElectronicForm: { errors: object[] } }>(
        `mutation { reportElectronicForm(input: { service: "DVC-TEST-2", expectedVersion: ${version}, ${fields} }) {
           service { eForm { present matchesComponents reportedOn } } errors { code } } }`,
        EDITOR,
      );
    const list = async (state: string) =>
      (
        await ask<{ publicServices: { nodes: { id: string }[] } }>(
          `{ publicServices(filter: { form: ${state} }, orderBy: DOSSIERS) { nodes { id } } }`,
        )
      ).publicServices.nodes.map(({ id }) => id);
    const issues = () =>
      database.db.query(`SELECT 1 FROM data_issue WHERE kind = 'FORM_CONTRADICTS_COMPONENTS'`);
    expect(await list('MISSING')).toEqual(['DVC-TEST-2']);
    expect(await report('present: true, matchesComponents: false', 1)).toEqual({
      reportElectronicForm: {
        service: { eForm: { present: true, matchesComponents: false, reportedOn: '2025-08-05' } },
        errors: [],
      },
    });
    expect([await list('MISSING'), await list('MISMATCHED'), await list('DEFECTIVE')]).toEqual([
      [],
      ['DVC-TEST-2'],
      ['DVC-TEST-2'],
    ]);
    expect(await issues()).toHaveLength(1);
    expect((await report('present: true, matchesComponents: true', 2)).reportElectronicForm.errors).toEqual(
      [],
    );
    expect(await issues()).toHaveLength(0);
  });
});
