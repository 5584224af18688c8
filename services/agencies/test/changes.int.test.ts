import { randomUUID } from 'node:crypto';
import { applyBatch, type DomainEvent } from '@lien-thong/kit/events';
import { createTestDatabase, testSubgraph, type TestDatabase, fittingData } from '@lien-thong/kit/testing';
import { onDatabaseFact } from '../src/events/on-database-fact';
import { onDirectiveFact } from '../src/events/on-directive-fact';
import { agencies } from '../src/service';

let position = 0;
const fact = (
  source: string,
  name: string,
  subject: string,
  time: string,
  concerned: string[],
): DomainEvent => {
  position += 1;
  const type = `${source}.${name}.v1`;
  const fixed = { version: 1, correlationId: 'test', data: fittingData(type), position };
  return {
    ...fixed,
    id: randomUUID(),
    source,
    type,
    subject,
    time,
    agencies: concerned,
  };
};
const SLIPPED = fact('databases', 'database-deadline-slipped', 'G10.dat-dai', '2025-08-04T02:00:00Z', [
  'G10',
]);
const LINKED = fact('databases', 'connection-status-changed', 'a:b', '2025-08-05T02:00:00Z', ['G10', 'G15']);
const REPORTED = fact('directives', 'task-progress-reported', 'T1', '2025-08-05T03:00:00Z', ['G10']);

interface Change {
  readonly subject: string;
  readonly domain: string;
  readonly subjectType: string;
  readonly description: string;
}

describe('what changed for an agency', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await createTestDatabase(agencies);
    await database.seed();
    await applyBatch(database.db, onDatabaseFact, [SLIPPED, LINKED, LINKED]);
    await applyBatch(database.db, onDatabaseFact, [LINKED]);
    await applyBatch(database.db, onDirectiveFact, [REPORTED]);
  });
  afterAll(() => database?.drop());

  const changes = async (code: string, args = ''): Promise<Change[]> => {
    const [agency] = await testSubgraph(agencies, database.db).entities<{ changes: { nodes: Change[] } }>(
      'Agency',
      [{ code }],
      `{ changes${args} { nodes { at domain type subjectType subject description } } }`,
    );
    return agency?.changes.nodes ?? [];
  };
  const subjects = async (code: string, args = '') =>
    (await changes(code, args)).map(({ subject }) => subject);

  test('is every fact that concerns it, once, the newest first, from whichever domain', async () => {
    expect(await subjects('G10')).toEqual(['T1', 'a:b', 'G10.dat-dai']);
    expect(await subjects('G15')).toEqual(['a:b']);
    expect((await changes('G10'))[2]).toMatchObject({
      ...{ domain: 'databases', subjectType: 'Database', description: 'Lùi thời hạn cơ sở dữ liệu' },
    });
  });

  test('is kept to a span of time, its start included and its end not', async () => {
    expect(await subjects('G10', '(since: "2025-08-05T02:00:00Z", until: "2025-08-05T03:00:00Z")')).toEqual([
      'a:b',
    ]);
  });

  test('of a body that was merged is its successor’s', async () => {
    const before = fact('databases', 'database-registered', 'x', '2025-01-01T00:00:00Z', ['G04']);
    await applyBatch(database.db, onDatabaseFact, [before]);
    expect(await subjects('G17')).toContain('x');
    expect(await subjects('G04')).toEqual([]);
  });

  test('pages with a cursor that stays while new facts come', async () => {
    const query = (after?: string) =>
      `{ agency(code: "G10") { changes(first: 1${after ? `, after: "${after}"` : ''}) { nodes { subject } pageInfo { endCursor hasNextPage } } } }`;
    const page = async (after?: string) => {
      const { data } = await testSubgraph(agencies, database.db).ask<{
        agency: { changes: { nodes: Change[]; pageInfo: { endCursor: string } } };
      }>(query(after));
      return data.agency.changes;
    };
    const first = await page();
    await applyBatch(database.db, onDirectiveFact, [
      fact('directives', 'task-overdue', 'T2', '2025-08-05T04:00:00Z', ['G10']),
    ]);
    const second = await page(first.pageInfo.endCursor);
    expect([first.nodes[0]?.subject, second.nodes[0]?.subject]).toEqual(['T1', 'a:b']);
  });

  test('costs a fixed number of statements', async () => {
    const subgraph = testSubgraph(agencies, database.db);
    const count = async (keys: string[]) =>
      (
        await database.statements.during(() =>
          subgraph.entities(
            'Agency',
            keys.map((code) => ({ code })),
            '{ version agenciesReferences { count } changes(first: 5) { totalCount nodes { subject } } }',
          ),
        )
      ).statements.length;
    expect(await count(['G10'])).toBe(await count(['G10', 'G15', 'G01', 'G02', 'H26', 'G17']));
  });

  describe('is stated as a fact of the feed', () => {
    const stated = (): Promise<{ subject: string; data: { latest: { subject: string; at: string } } }[]> =>
      database.db.query(
        `SELECT subject, data FROM outbox WHERE type = 'agencies.agency-changed.v1' ORDER BY position`,
      );
    const after = async (events: readonly DomainEvent[]) => {
      const before = (await stated()).length;
      await applyBatch(database.db, onDatabaseFact, events);
      return (await stated())
        .slice(before)
        .map(({ subject, data: { latest } }) => `${subject} ${latest.subject} ${latest.at}`);
    };
    const changed = (subject: string, time: string, concerned: string[]) =>
      fact('databases', 'database-status-changed', subject, time, concerned);

    test('once for each agency, with the newest entry, however many came in together', async () => {
      const batch = [
        changed('one', '2025-08-06T01:00:00Z', ['G10', 'G15']),
        changed('two', '2025-08-06T02:00:00.5Z', ['G10']),
      ];
      expect(await after(batch)).toEqual([
        'G10/databases two 2025-08-06T02:00:00.500Z',
        'G15/databases one 2025-08-06T01:00:00.000Z',
      ]);
    });

    test('never for a fact that the feed has already', async () => {
      const again = changed('three', '2025-08-06T03:00:00Z', ['G10']);
      expect(await after([again])).toHaveLength(1);
      expect(await after([again])).toEqual([]);
    });

    test('also for the body that carries the agency on', async () => {
      const merged = changed('four', '2025-08-06T04:00:00Z', ['G04']);
      expect(await after([merged])).toEqual([
        'G04/databases four 2025-08-06T04:00:00.000Z',
        'G17/databases four 2025-08-06T04:00:00.000Z',
      ]);
    });

    test('and is no new version of the agency', async () => {
      const version = async () =>
        (
          await testSubgraph(agencies, database.db).entities<{ version: number }>(
            'Agency',
            [{ code: 'G10' }],
            '{ version }',
          )
        )[0];
      const before = await version();
      await after([changed('five', '2025-08-06T05:00:00Z', ['G10'])]);
      expect(await version()).toEqual(before);
    });
  });
});
