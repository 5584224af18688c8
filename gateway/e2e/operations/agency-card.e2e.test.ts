import { startSystem, type System } from '../system';

interface Named {
  readonly id?: string;
  readonly code?: string;
}

interface Card {
  readonly aliases: object[];
  readonly leads: { readonly nodes: (Named & { readonly dueState: string })[] };
  readonly sharedAsMember: { readonly nodes: Named[] };
  readonly overdueCount: object;
  readonly databases: {
    readonly nodes: { readonly deadline: { readonly dueOn: string }; readonly dueState: string }[];
  };
  readonly procedures: { readonly nodes: Named[] };
  readonly publicServices: { readonly totalCount: number };
}

const ids = (list: { nodes: Named[] }) => list.nodes.map((node) => node.id ?? node.code);

/** Expected figures: 164/BC-BKHCN, Phụ lục 01 (table row 8, lists of tasks, Đề án 06) and Phụ lục 04 part 1. */
describe('the card of Bộ Nông nghiệp và Môi trường (G10) on 31 July 2025, in one request', () => {
  let system: System;
  let agency: Card;

  beforeAll(async () => {
    system = await startSystem();
    const { data, errors } = await system.run<{ agency: Card }>('agency-card', { code: 'G10', first: 100 });
    expect(errors).toBeUndefined();
    agency = data.agency;
  });
  afterAll(() => system?.stop());

  test('who it is, former and misspelt names included', () => {
    expect(agency).toMatchObject({ code: 'G10', name: 'Bộ Nông nghiệp và Môi trường', kind: 'MINISTRY' });
    expect(agency.aliases).toContainEqual({ alias: 'Bộ Nông nghiệp và và môi trường', kind: 'PRINTED' });
  });

  test('the overdue tasks that it leads by name: seven given separately, one of the shared ones, five of Đề án 06', () => {
    const separate = [20, 21, 22, 23, 24, 25, 30].map((n) => `PL01-R${n}`);
    const project06 = ['07', '12', '32', '33', '34'].map((n) => `DA06-${n}`);
    const overdue = agency.leads.nodes.filter((node) => node.dueState === 'OVERDUE');
    expect(ids({ nodes: overdue })).toEqual([...project06, 'PL01-C09', ...separate]);
  });

  test('the shared tasks that list it as open are among those it has as a member', () => {
    const open = ['07', '09', '11', '12', '13', '14', '15'].map((n) => `PL01-C${n}`);
    expect(ids(agency.sharedAsMember)).toEqual(expect.arrayContaining(open));
  });

  test('what is overdue: 7 separate, 7 shared as printed, and 5 of Đề án 06; Kế hoạch 02 IV/3/1/b is unreported', () => {
    expect(agency.overdueCount).toEqual({ separate: 7, shared: 7, other: 5, unreported: 1, total: 19 });
    const silent = agency.leads.nodes.filter((node) => node.dueState === 'UNREPORTED');
    expect(ids({ nodes: silent })).toEqual(['KH02-17']);
  });

  test('its eight databases and systems with a deadline in the last five months of 2025: one in August, one in September, six in December', () => {
    const due = agency.databases.nodes.map((node) => node.deadline.dueOn).sort();
    expect(due).toEqual(['2025-08-31', '2025-09-30', ...Array<string>(6).fill('2025-12-31')]);
    expect(agency.databases.nodes.every((node) => node.dueState === 'NOT_DUE')).toBe(true);
  });

  test('the two land procedures of the essential services, and the services that provide them', () => {
    expect(ids(agency.procedures).sort()).toEqual(['1.012753', '1.013833']);
    expect(agency.publicServices.totalCount).toBe(2);
  });

  test('an agency that nobody knows is null, not an error', async () => {
    const { data, errors } = await system.run('agency-card', { code: 'G99' });
    expect({ data, errors }).toEqual({ data: { agency: null }, errors: undefined });
  });
});
