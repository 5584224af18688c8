import {
  dataIssueConnection,
  settleDataIssues,
  writeDataIssues,
  type IssueKinds,
  type NewDataIssue,
} from '../src/issues';
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

const KINDS: IssueKinds = {
  WRONG: {
    title: { vi: 'Sai', en: 'Wrong' },
    meaning: { vi: 'Điều này sai.', en: 'It is wrong.' },
    finding: 'TEST-1',
  },
  NEVER: {
    title: { vi: 'Không bao giờ', en: 'Never' },
    meaning: { vi: 'Không bao giờ thấy.', en: 'It is never found.' },
    finding: null,
  },
};
const WORDS = { title: 'Sai', meaning: 'Điều này sai.', finding: 'TEST-1' };
/** A kind that stands in no list. */
const UNKNOWN = { title: null, meaning: null, finding: null };

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
      (await dataIssueConnection(database.db, KINDS, filter, { first: 1 }, 'vi')).counts();
    expect(await counts({})).toEqual([
      { kind: 'OTHER', responsible: 'A2', count: 1, ...UNKNOWN },
      { kind: 'WRONG', responsible: 'A1', count: 2, ...WORDS },
      { kind: 'WRONG', responsible: null, count: 1, ...WORDS },
    ]);
    expect(await counts({ agency: 'A1' })).toEqual([
      { kind: 'WRONG', responsible: 'A1', count: 2, ...WORDS },
    ]);
    expect(await counts({ kind: 'NONE' })).toEqual([]);
  });

  const kindsOf = async (filter: object, locale: 'vi' | 'en' = 'vi') =>
    (await dataIssueConnection(database.db, KINDS, filter, { first: 1 }, locale)).kinds();

  test('every rule is listed with what it found, also nothing, in the language asked for', async () => {
    await write('2025-07-01', issue(), issue({ subject: 'b', responsible: 'A2' }), issue({ kind: 'OTHER' }));
    const counted = async (filter: object) =>
      (await kindsOf(filter)).map(({ kind, count, title }) => [kind, count, title]);
    expect(await counted({})).toEqual([
      ['NEVER', 0, 'Không bao giờ'],
      ['OTHER', 1, null],
      ['PROJECTION_DIFFERS', 0, expect.any(String)],
      ['WRONG', 2, 'Sai'],
    ]);
    expect(await counted({ kind: 'WRONG', agency: 'A2' })).toEqual([['WRONG', 1, 'Sai']]);
    expect((await kindsOf({ kind: 'WRONG' }, 'en'))[0]).toMatchObject({
      ...{ title: 'Wrong', meaning: 'It is wrong.', finding: 'TEST-1' },
    });
  });

  test('examples of all rules are one statement, as many of each as are asked for', async () => {
    await write(
      '2025-07-01',
      issue(),
      issue({ subject: 'b' }),
      issue({ kind: 'OTHER' }),
      issue({ kind: 'OTHER', subject: 'b' }),
    );
    const kinds = await kindsOf({});
    const { result, statements } = await database.statements.during(() =>
      Promise.all(kinds.map((kind) => kind.examples({ first: 1 }))),
    );
    expect(result.map((examples) => examples.map(({ kind }) => kind))).toEqual([
      [],
      ['OTHER'],
      [],
      ['WRONG'],
    ]);
    expect(statements).toHaveLength(1);
  });
});
