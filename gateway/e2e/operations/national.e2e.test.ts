import { startSystem, type System } from '../system';

interface Target {
  readonly value: number | null;
  readonly actual: { readonly value: number | null; readonly basis: string; readonly reason: string | null };
}
interface Change {
  readonly id: string;
  readonly at: string;
  readonly description: string;
}
interface Feed {
  readonly code: string;
  readonly changes: { readonly totalCount: number; readonly nodes: readonly Change[] };
}

describe('what the national overview asks', () => {
  let system: System;

  beforeAll(async () => {
    system = await startSystem();
  });
  afterAll(() => system?.stop());

  test('national-targets: the targets that everybody knows, each with its actual or the reason why there is none', async () => {
    const { data, errors } = await system.run<{ targets: { totalCount: number; nodes: Target[] } }>(
      'national-targets',
    );
    expect(errors).toBeUndefined();
    const { nodes, totalCount } = data.targets;
    expect(nodes).toHaveLength(totalCount);
    expect(nodes.map(({ value }) => value)).toEqual(expect.arrayContaining([25, 982, 82, 1139, 80, 100]));
    expect(nodes.filter(({ actual }) => actual.value === null && !actual.reason)).toEqual([]);
  });

  test('owner-databases: every database of an owner, with the directive whose deadline governs', async () => {
    const { data, errors } = await system.run<{
      databases: { totalCount: number; nodes: { code: string; deadline: object; deadlines: object[] }[] };
    }>('owner-databases');
    expect(errors).toBeUndefined();
    expect(data.databases.nodes).toHaveLength(data.databases.totalCount);
    expect(data.databases.nodes.find(({ code }) => code === 'G10.dat-dai')).toMatchObject({
      deadline: { dueOn: '2025-08-31' },
      deadlines: [{ deadline: { dueOn: '2025-08-31' }, directive: { number: '71/NQ-CP' } }],
      status: { status: 'BUILDING', reportedOn: '2025-07-31' },
      dueState: 'NOT_DUE',
    });
  });

  test('province-figures: all 34 provinces, counted by the domains that know', async () => {
    const { data, errors } = await system.run<{ provinces: { code: string; committee: object }[] }>(
      'province-figures',
    );
    expect(errors).toBeUndefined();
    expect(data.provinces).toHaveLength(34);
    expect(data.provinces.find(({ code }) => code === '01')?.committee).toMatchObject({
      code: 'H26',
      overdueCount: { shared: 4, total: 4 },
      onlineShare: { value: null, basis: 'NOT_MEASURED', reason: expect.any(String) },
      serviceQuality: { score: { basis: 'NOT_MEASURED' } },
    });
  });

  test('recent-changes: what was stated within the time asked for, and nothing without it', async () => {
    const ask = (since: string, until: string) =>
      system.run<{ agencies: { nodes: Feed[] }; provinces: { committee: Feed }[] }>('recent-changes', {
        since,
        until,
      });
    const { data, errors } = await ask('2025-08-04T17:00:00Z', '2025-08-05T17:00:00Z');
    expect(errors).toBeUndefined();
    const ministry = data.agencies.nodes.find(({ code }) => code === 'G01');
    expect(ministry?.changes.nodes).toHaveLength(5);
    expect(ministry?.changes.nodes[0]).toMatchObject({
      at: expect.stringMatching(/^2025-08-05T/),
      description: expect.any(String),
    });
    expect(data.provinces).toHaveLength(34);
    const before = await ask('2025-07-30T17:00:00Z', '2025-07-31T17:00:00Z');
    expect(before.data.provinces.reduce((sum, { committee }) => sum + committee.changes.totalCount, 0)).toBe(
      0,
    );
  });
});
