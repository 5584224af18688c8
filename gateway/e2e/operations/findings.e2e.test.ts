import { startSystem, type System } from '../system';

interface Named {
  readonly code: string;
  readonly name: string;
}

interface Finding {
  readonly id: string;
  readonly localities: readonly { readonly agency: Named; readonly printed: string }[];
  readonly responsibilities: readonly {
    readonly agency: Named;
    readonly deadline: { readonly dueOn: string | null } | null;
  }[];
  readonly dueState: string;
  readonly measuredBy: readonly string[];
  readonly unmeasured: string | null;
}

interface Live {
  readonly operation: string;
  readonly variables: string;
  readonly figure: string;
}

/** What stands at a place of an answer; of a list, what stands there in each item. */
function figuresAt(answer: unknown, figure: string): unknown[] {
  return figure
    .split('.')
    .reduce<unknown[]>(
      (found, field) => found.flatMap((one) => (one as Record<string, unknown>)[field]),
      [answer],
    );
}

/** 164/BC-BKHCN, Phụ lục 05: columns «địa phương», «cơ quan thực hiện», «thời hạn». */
describe('question 15: findings due in August 2025', () => {
  let system: System;
  let findings: readonly Finding[];

  beforeAll(async () => {
    system = await startSystem();
    const { data, errors } = await system.run<{ findings: { nodes: Finding[] } }>('question-15');
    expect(errors).toBeUndefined();
    findings = data.findings.nodes;
  });
  afterAll(() => system?.stop());

  const finding = (row: string) => findings.find((one) => one.id === `PL05-${row}`) as Finding;
  const duties = (row: string) =>
    finding(row).responsibilities.map(({ agency, deadline }) => [agency.code, deadline?.dueOn ?? null]);

  test('19 of the 23: not 4 and 12, due later, not 20, continuous, and not 23, due in September', () => {
    const rows = Array.from({ length: 23 }, (_, index) => index + 1).filter(
      (row) => ![4, 12, 20, 23].includes(row),
    );
    expect(findings.map(({ id }) => id)).toEqual(rows.map((row) => `PL05-${String(row).padStart(2, '0')}`));
    expect(new Set(findings.map(({ dueState }) => dueState))).toEqual(new Set(['UNREPORTED']));
  });

  test('the provinces and communes where they were made, by their names', () => {
    const places = (row: string) => finding(row).localities.map(({ agency }) => agency.name);
    expect(places('13')).toEqual([
      'Ủy ban nhân dân tỉnh Bắc Ninh',
      'Ủy ban nhân dân tỉnh Hưng Yên',
      'Ủy ban nhân dân tỉnh Tuyên Quang',
      'Ủy ban nhân dân thành phố Hà Nội',
    ]);
    expect(places('22')).toEqual(['Ủy ban nhân dân xã An Khánh']);
    const all = findings.flatMap(({ localities }) => localities);
    expect(all.filter(({ agency }) => !agency?.name)).toEqual([]);
  });

  test('the responsible agencies, each with its own day', () => {
    expect(duties('03')).toEqual([
      ['NHOM-DP', null],
      ['NHOM-BNHSL', null],
      ['G17', '2025-08-31'],
      ['G01', '2025-12-31'],
    ]);
    expect(duties('08')).toEqual([
      ['NHOM-DP', '2025-12-31'],
      ['G01', '2025-08-31'],
      ['G22', null],
      ['G09', '2025-08-31'],
    ]);
    expect(duties('14').map(([code]) => code)).toEqual([
      ...['NHOM-BND', 'G12', 'G01', 'G15', 'G17', 'G09', 'G18', 'G02'],
    ]);
  });

  test('each says which fields show whether it lasts, or why none does', () => {
    expect(findings.filter((one) => one.measuredBy.length > 0 === (one.unmeasured !== null))).toEqual([]);
  });

  test('each is measured now by an operation that is kept, with its figure where it says, or says why none can', async () => {
    const { data, errors } = await system.ask<{
      findings: { nodes: { id: string; liveQuery: Live | null; unmeasured: string | null }[] };
    }>('{ findings(first: 100) { nodes { id unmeasured liveQuery { operation variables figure } } } }');
    expect(errors).toBeUndefined();
    const { nodes } = data.findings;
    expect(nodes).toHaveLength(23);
    expect(nodes.filter((one) => (one.liveQuery === null) === (one.unmeasured === null))).toEqual([]);
    expect(nodes.filter(({ liveQuery }) => liveQuery !== null)).toHaveLength(11);
    for (const { id, liveQuery } of nodes) {
      if (!liveQuery) continue;
      const answer = await system.run(liveQuery.operation, JSON.parse(liveQuery.variables) as object);
      expect([id, answer.errors]).toEqual([id, undefined]);
      const figures = figuresAt(answer.data, liveQuery.figure);
      expect([id, figures.length > 0 && figures.every((one) => one !== undefined && one !== null)]).toEqual([
        id,
        true,
      ]);
    }
  });

  test('an agency finds what it has to put right, also as one of «các tỉnh»', async () => {
    const { data } = await system.ask<{
      agency: { made: { nodes: { id: string }[] }; duty: { totalCount: number } };
    }>(
      `{ agency(code: "H26") { made: findings(role: LOCALITY, first: 100) { nodes { id } }
           duty: findings(role: RESPONSIBLE, first: 100) { totalCount } } }`,
    );
    expect(data.agency.made.nodes).toContainEqual({ id: 'PL05-23' });
    // 18 rows name the committees of the provinces, row 14 all ministries and localities, row 23 Hà Nội itself.
    expect(data.agency.duty.totalCount).toBe(20);
  });

  test('a database lists the tasks that are about it, and a task the database', async () => {
    interface About {
      readonly id: string;
      readonly database: { readonly name: string } | null;
      readonly databases: object[];
    }
    const { data, errors } = await system.ask<{ database: { tasks: { nodes: About[] } } }>(
      `{ database(code: "G10.dat-dai") { tasks(first: 100) { nodes { id database { code name } databases { code } } } } }`,
    );
    expect(errors).toBeUndefined();
    const tasks = data.database.tasks.nodes;
    expect(tasks.map(({ id }) => id)).toContain('PL04A-08');
    expect(tasks.every(({ database, databases }) => (database !== null) === (databases.length === 1))).toBe(
      true,
    );
    expect(tasks.find(({ id }) => id === 'PL04A-08')?.database).toMatchObject({ code: 'G10.dat-dai' });
  });
});
