import {
  createTestDatabase,
  testSubgraph,
  type TestDatabase,
  type TestSubgraph,
} from '@lien-thong/kit/testing';
import { recordStatusReports, registerDatabases } from '../src/database/database.service';
import { databases } from '../src/service';
import { testDatabase, testReport, write } from './fixtures';

interface State {
  status: { status: string; reportedOn: string } | null;
  dueState: string;
  late: boolean;
}

describe('the state of a database on a day', () => {
  let database: TestDatabase;
  let subgraph: TestSubgraph;

  beforeAll(async () => {
    database = await createTestDatabase(databases);
    subgraph = testSubgraph(databases, database.db);
    await write(database, async (uow) => {
      await registerDatabases(
        uow,
        ['T.reported', 'T.silent', 'T.early', 'T.retired', 'T.corrected'].map((code) =>
          testDatabase(code, '2025-06-30'),
        ),
      );
      await registerDatabases(uow, [testDatabase('T.undated', null)]);
      await recordStatusReports(uow, [
        testReport('T.reported', '2025-05-10', 'BUILDING'),
        testReport('T.reported', '2025-08-01', 'COMPLETE'),
        testReport('T.early', '2025-03-01', 'OPERATIONAL'),
        testReport('T.retired', '2025-06-01', 'BUILDING'),
        testReport('T.retired', '2025-07-15', 'RETIRED'),
        testReport('T.corrected', '2025-07-01', 'COMPLETE'),
        testReport('T.undated', '2025-07-01', 'BUILDING'),
      ]);
    });
    const corrected = { ...testReport('T.corrected', '2025-07-01', 'CLEANING'), locator: 'correction' };
    const later = new Date(Date.now() + 60_000);
    await write(database, (uow) => recordStatusReports(uow, [corrected]), later);
  });
  afterAll(() => database?.drop());

  const stateOn = async (code: string, asOf: string): Promise<State> => {
    const { data, errors } = await subgraph.ask<{ database: State }>(
      `query ($code: ID!, $asOf: Date!) { database(code: $code) {
         status(asOf: $asOf) { status reportedOn } dueState(asOf: $asOf) late(asOf: $asOf) } }`,
      { code, asOf },
    );
    expect(errors).toBeUndefined();
    return data.database;
  };

  test.each([
    ['2025-05-09', null, 'NOT_DUE', 'the day before the first report'],
    ['2025-05-10', 'BUILDING', 'NOT_DUE', 'the day of the first report'],
    ['2025-06-29', 'BUILDING', 'NOT_DUE', 'the day before the deadline'],
    ['2025-06-30', 'BUILDING', 'OVERDUE', 'the deadline, still open'],
    ['2025-07-31', 'BUILDING', 'OVERDUE', 'the day before the second report'],
    ['2025-08-01', 'COMPLETE', 'DONE', 'the day of the second report'],
    ['2030-01-01', 'COMPLETE', 'DONE', 'long after'],
  ])('on %s the last report is %s and the state %s: %s', async (asOf, status, dueState, _when) => {
    const state = await stateOn('T.reported', asOf);
    expect(state.status?.status ?? null).toBe(status);
    expect(state).toMatchObject({ dueState, late: dueState === 'OVERDUE' });
  });

  test('unknown is not late: due, and nobody reported', async () => {
    expect(await stateOn('T.silent', '2025-07-01')).toEqual({
      status: null,
      dueState: 'UNREPORTED',
      late: false,
    });
  });

  test('done before its day is done', async () => {
    expect(await stateOn('T.early', '2025-04-01')).toMatchObject({ dueState: 'DONE', late: false });
  });

  test('for a retired database nothing falls due any more; it was late before', async () => {
    expect(await stateOn('T.retired', '2025-07-14')).toMatchObject({ dueState: 'OVERDUE', late: true });
    expect(await stateOn('T.retired', '2025-07-15')).toMatchObject({ dueState: 'NO_DEADLINE', late: false });
  });

  test('without a deadline nothing is late, whatever is reported', async () => {
    expect(await stateOn('T.undated', '2030-01-01')).toMatchObject({ dueState: 'NO_DEADLINE', late: false });
  });

  test('of two reports of one day the one recorded later holds', async () => {
    expect(await stateOn('T.corrected', '2025-07-01')).toMatchObject({
      status: { status: 'CLEANING' },
      dueState: 'OVERDUE',
    });
  });

  test('asOf is today in Vietnam where it is left out', async () => {
    const ask = (today: string) =>
      subgraph.ask('{ database(code: "T.reported") { dueState } }', {}, today).then(({ data }) => data);
    expect(await ask('2025-06-29')).toEqual({ database: { dueState: 'NOT_DUE' } });
    expect(await ask('2025-06-30')).toEqual({ database: { dueState: 'OVERDUE' } });
  });

  test('a report that is known already states nothing anew; a new one does', async () => {
    const facts = async () => Number((await database.db.query('SELECT count(*) FROM outbox'))[0].count);
    const before = await facts();
    await write(database, (uow) =>
      recordStatusReports(uow, [testReport('T.reported', '2025-08-01', 'COMPLETE')]),
    );
    expect(await facts()).toBe(before);
    await write(database, (uow) =>
      recordStatusReports(uow, [testReport('T.reported', '2031-01-01', 'OPERATIONAL')]),
    );
    expect(await facts()).toBe(before + 1);
  });
});
