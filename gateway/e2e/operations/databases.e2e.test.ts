import { startSystem, type System } from '../system';

interface Progress {
  readonly owner: { readonly code: string } | null;
  readonly dueMonth?: string | null;
  readonly total: number;
  readonly complete: number;
  readonly operational: number;
  readonly overdue: number;
  readonly unreported: number;
  readonly synchronised: { readonly value: number | null; readonly basis: string; readonly reason: string };
}

interface Answered {
  readonly databaseProgress: Progress[];
}
interface Question11 extends Answered {
  readonly databases: { readonly totalCount: number; readonly nodes: { readonly status: object | null }[] };
}

describe('progress of the databases through the gateway', () => {
  let system: System;

  beforeAll(async () => {
    system = await startSystem();
  });
  afterAll(() => system?.stop());

  /** 164/BC-BKHCN, Phụ lục 04 part 1a, rows 1 to 8; 02-KH/BCĐTW, the interactive form of Văn phòng Chính phủ. */
  test('question 11: what is due in August 2025, by owner', async () => {
    const { data, errors } = await system.run<Question11>('question-11');
    expect(errors).toBeUndefined();
    const rows = data.databaseProgress;
    expect(rows.map(({ owner, total }) => [owner?.code, total])).toEqual([
      ['G03', 3],
      ['G09', 2],
      ['G10', 1],
      ['G12', 2],
      ['G22', 1],
    ]);
    expect(data.databases.totalCount).toBe(9);
  });

  test('question 11: the land database alone was reported on, as being built', async () => {
    const { data } = await system.run<Question11>('question-11');
    const reported = data.databases.nodes.filter((node) => node.status !== null);
    expect(reported).toMatchObject([
      { code: 'G10.dat-dai', status: { status: 'BUILDING', reportedOn: '2025-07-31' } },
    ]);
    expect(data.databaseProgress.every((row) => row.complete === 0 && row.operational === 0)).toBe(true);
  });

  test('what no source reports is not measured, and says why', async () => {
    const { data } = await system.run<Question11>('question-11');
    for (const { synchronised } of data.databaseProgress) {
      expect(synchronised).toMatchObject({ value: null, basis: 'NOT_MEASURED' });
      expect(synchronised.reason).toMatch(/đồng bộ/);
    }
  });

  test('DatabaseProgress: the deadlines of one owner, month by month', async () => {
    const { data, errors } = await system.run<Answered>('database-progress');
    expect(errors).toBeUndefined();
    const rows = data.databaseProgress;
    const ofAgriculture = rows.filter(({ owner }) => owner?.code === 'G10');
    expect(ofAgriculture.map(({ dueMonth, total }) => [dueMonth, total])).toEqual([
      ['2025-08-01', 1],
      ['2025-09-01', 1],
      ['2025-12-01', 6],
    ]);
  });

  test('DatabaseProgress: every database once, and unknown is not late', async () => {
    const { data } = await system.run<Answered>('database-progress');
    const rows = data.databaseProgress;
    const all = await system.ask<{ databases: { totalCount: number } }>(
      '{ databases(first: 1) { totalCount } }',
    );
    expect(rows.reduce((sum, row) => sum + row.total, 0)).toBe(all.data.databases.totalCount);
    const due = rows.filter(({ dueMonth }) => dueMonth && dueMonth > '2025-08-01');
    expect(due.every(({ overdue, unreported }) => overdue === 0 && unreported === 0)).toBe(true);
  });
});
