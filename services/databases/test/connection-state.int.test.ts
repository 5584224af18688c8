import {
  createTestDatabase,
  testSubgraph,
  type TestDatabase,
  type TestSubgraph,
} from '@lien-thong/kit/testing';
import { recordConnectionReports, registerConnections } from '../src/connection/connection.service';
import { registerDatabases } from '../src/database/database.service';
import { databases } from '../src/service';
import { testConnection, testConnectionReport, testDatabase, write } from './fixtures';

interface State {
  status: { status: string; reportedOn: string } | null;
  since: string | null;
  dueState: string;
}

const ENDS = ['T.hub', 'T.reported', 'T.silent', 'T.corrected', 'T.undated'];

describe('the state of a connection on a day', () => {
  let database: TestDatabase;
  let subgraph: TestSubgraph;

  beforeAll(async () => {
    database = await createTestDatabase(databases);
    subgraph = testSubgraph(databases, database.db);
    await write(database, async (uow) => {
      await registerDatabases(
        uow,
        ENDS.map((code) => testDatabase(code, null)),
      );
      await registerConnections(uow, [
        ...['T.reported', 'T.silent', 'T.corrected'].map((code) =>
          testConnection('T.hub', code, '2025-06-30'),
        ),
        testConnection('T.undated', 'T.hub', null),
      ]);
      await recordConnectionReports(uow, [
        testConnectionReport('T.hub:T.reported', '2025-05-10', 'PENDING'),
        testConnectionReport('T.hub:T.reported', '2025-06-10', 'PENDING'),
        testConnectionReport('T.hub:T.reported', '2025-07-15', 'CONNECTED'),
        testConnectionReport('T.hub:T.reported', '2025-08-01', 'UNSTABLE'),
        testConnectionReport('T.hub:T.reported', '2025-08-10', 'UNSTABLE'),
        testConnectionReport('T.hub:T.reported', '2025-08-20', 'PENDING'),
        testConnectionReport('T.hub:T.corrected', '2025-07-01', 'UNSTABLE'),
        testConnectionReport('T.hub:T.corrected', '2025-07-05', 'DISCONNECTED'),
        testConnectionReport('T.undated:T.hub', '2025-07-01', 'DISCONNECTED'),
      ]);
    });
    const corrected = testConnectionReport('T.hub:T.corrected', '2025-07-05', 'UNSTABLE', {
      locator: 'correction',
    });
    const later = new Date(Date.now() + 60_000);
    await write(database, (uow) => recordConnectionReports(uow, [corrected]), later);
  });
  afterAll(() => database?.drop());

  const stateOn = async (id: string, asOf: string): Promise<State> => {
    const [state] = await subgraph.entities<State>(
      'DataConnection',
      [{ id }],
      `{ status(asOf: "${asOf}") { status reportedOn } since(asOf: "${asOf}") dueState(asOf: "${asOf}") }`,
    );
    return state as State;
  };

  test.each([
    ['2025-05-09', null, null, 'NOT_DUE', 'the day before the first report'],
    ['2025-05-10', 'PENDING', '2025-05-10', 'NOT_DUE', 'the day of the first report'],
    ['2025-06-29', 'PENDING', '2025-05-10', 'NOT_DUE', 'the day before the deadline: reported twice alike'],
    ['2025-06-30', 'PENDING', '2025-05-10', 'OVERDUE', 'the deadline, still open'],
    ['2025-07-15', 'CONNECTED', '2025-07-15', 'DONE', 'connected'],
    ['2025-08-01', 'UNSTABLE', '2025-08-01', 'OVERDUE', 'what is unstable is not done'],
    ['2025-08-15', 'UNSTABLE', '2025-08-01', 'OVERDUE', 'a second report alike does not move since'],
    ['2025-08-20', 'PENDING', '2025-08-20', 'OVERDUE', 'the same as long ago begins anew'],
  ])('on %s it is %s since %s and %s: %s', async (asOf, status, since, dueState, _why) => {
    const state = await stateOn('T.hub:T.reported', asOf);
    expect(state.status?.status ?? null).toBe(status);
    expect(state).toMatchObject({ since, dueState });
  });

  test('unknown is not late: due, and nobody reported', async () => {
    expect(await stateOn('T.hub:T.silent', '2025-07-01')).toEqual({
      status: null,
      since: null,
      dueState: 'UNREPORTED',
    });
  });

  test('without a deadline nothing is late, whatever is reported', async () => {
    expect(await stateOn('T.undated:T.hub', '2030-01-01')).toMatchObject({ dueState: 'NO_DEADLINE' });
  });

  test('of two reports of one day the one recorded later holds, and breaks no run', async () => {
    expect(await stateOn('T.hub:T.corrected', '2025-07-05')).toMatchObject({
      status: { status: 'UNSTABLE', reportedOn: '2025-07-05' },
      since: '2025-07-05',
    });
    expect(await stateOn('T.hub:T.corrected', '2025-07-04')).toMatchObject({ since: '2025-07-01' });
  });

  test('asOf is today in Vietnam where it is left out', async () => {
    const on = (today: string) =>
      subgraph.entities('DataConnection', [{ id: 'T.hub:T.silent' }], '{ dueState }', today);
    expect(await on('2025-06-29')).toEqual([{ dueState: 'NOT_DUE' }]);
    expect(await on('2025-06-30')).toEqual([{ dueState: 'UNREPORTED' }]);
  });

  test('both ends list it, and a database that no connection touches has an empty list', async () => {
    const lists = await subgraph.entities<{ connections: { totalCount: number; nodes: { id: string }[] } }>(
      'Database',
      [{ code: 'T.undated' }, { code: 'T.hub' }],
      '{ connections { totalCount nodes { id } } }',
    );
    expect(lists[0]?.connections.nodes).toEqual([{ id: 'T.undated:T.hub' }]);
    expect(lists[1]?.connections.totalCount).toBe(4);
  });

  test('an unknown id is null', async () => {
    expect(await subgraph.entities('DataConnection', [{ id: 'T.hub:T.nowhere' }], '{ id }')).toEqual([null]);
  });

  test('a report that is known already states nothing anew; a new one does', async () => {
    const facts = async () => Number((await database.db.query('SELECT count(*) FROM outbox'))[0].count);
    const before = await facts();
    const report = (day: string) => testConnectionReport('T.undated:T.hub', day, 'DISCONNECTED');
    await write(database, (uow) => recordConnectionReports(uow, [report('2025-07-01')]));
    expect(await facts()).toBe(before);
    await write(database, (uow) => recordConnectionReports(uow, [report('2031-01-01')]));
    expect(await facts()).toBe(before + 1);
  });
});
