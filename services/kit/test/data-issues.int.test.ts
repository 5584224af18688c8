import { dataIssueConnection, settleDataIssues, writeDataIssues, type NewDataIssue } from '../src/issues';
import { createTestDatabase, type TestDatabase } from '../src/testing';
import { notes } from './invented-service';

const issue = (of: Partial<NewDataIssue> = {}): NewDataIssue => ({
  kind: 'WRONG',
  subject: 'a',
  subjectType: 'Note',
  responsible: 'A1',
  detail: 'sai',
  source: null,
  ...of,
});

describe('data issues', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await createTestDatabase(notes);
  });
  beforeEach(() => database.db.query('TRUNCATE data_issue'));
  afterAll(() => database?.drop());

  const write = (day: string, ...issues: NewDataIssue[]) =>
    writeDataIssues(database.db.manager, new Date(`${day}T05:00:00Z`), issues);
  const settle = (kinds: string[], subjects: string[], stillFound?: NewDataIssue[]) =>
    settleDataIssues(database.db.manager, kinds, 'Note', subjects, stillFound);
  const kept = () =>
    database.db.query(
      'SELECT kind, subject, responsible, found_on FROM data_issue ORDER BY kind, subject, found_on',
    );

  test('the same fault found twice, at once or later, is one issue with the day it was first found', async () => {
    await write('2025-07-01', issue(), issue());
    await write('2025-08-01', issue());
    expect(await kept()).toEqual([
      { kind: 'WRONG', subject: 'a', responsible: 'A1', found_on: '2025-07-01' },
    ]);
  });

  test('an issue that is found again names whoever has to act by then', async () => {
    await write('2025-07-01', issue());
    await write('2025-08-01', issue({ responsible: 'A2' }));
    expect(await kept()).toEqual([
      { kind: 'WRONG', subject: 'a', responsible: 'A2', found_on: '2025-07-01' },
    ]);
  });

  test('another place, subject or detail is another issue', async () => {
    await write(
      '2025-07-01',
      issue(),
      issue({ subject: 'b' }),
      issue({ detail: 'sai khác' }),
      issue({ source: { document: 'd', locator: '1' } }),
    );
    expect(await kept()).toHaveLength(4);
  });

  test('settling removes the issues of these kinds about these subjects, and no others', async () => {
    await write('2025-07-01', issue(), issue({ kind: 'OTHER' }), issue({ subject: 'b' }));
    await settle(['WRONG'], ['a']);
    expect(
      (await kept()).map((one: { kind: string; subject: string }) => `${one.kind} ${one.subject}`),
    ).toEqual(['OTHER a', 'WRONG b']);
  });

  test('settling spares what is still found, and its day', async () => {
    await write('2025-07-01', issue(), issue({ detail: 'hết sai' }));
    await settle(['WRONG'], ['a'], [issue()]);
    await write('2025-08-01', issue());
    expect(await kept()).toEqual([
      { kind: 'WRONG', subject: 'a', responsible: 'A1', found_on: '2025-07-01' },
    ]);
  });

  test('the whole list is counted by kind and agency, whatever the page and the filter leave out', async () => {
    await write(
      '2025-07-01',
      issue(),
      issue({ subject: 'b' }),
      issue({ subject: 'c', responsible: null }),
      issue({ kind: 'OTHER', responsible: 'A2' }),
    );
    const counts = async (filter: object) =>
      (await dataIssueConnection(database.db, filter, { first: 1 })).counts();
    expect(await counts({})).toEqual([
      { kind: 'OTHER', responsible: 'A2', count: 1 },
      { kind: 'WRONG', responsible: 'A1', count: 2 },
      { kind: 'WRONG', responsible: null, count: 1 },
    ]);
    expect(await counts({ agency: 'A1' })).toEqual([{ kind: 'WRONG', responsible: 'A1', count: 2 }]);
    expect(await counts({ kind: 'NONE' })).toEqual([]);
  });
});
