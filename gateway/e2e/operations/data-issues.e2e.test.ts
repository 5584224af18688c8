import { startSystem, type System } from '../system';

interface Counted {
  readonly totalCount: number;
  readonly counts: readonly {
    readonly kind: string;
    readonly responsible: string | null;
    readonly count: number;
  }[];
}
type Answered = Record<'agencies' | 'procedures' | 'publicServices' | 'databases' | 'directives', Counted>;

describe('data issues through the gateway', () => {
  let system: System;

  beforeAll(async () => {
    system = await startSystem();
  });
  afterAll(() => system?.stop());

  const ask = async (variables: object = {}): Promise<Answered> => {
    const { data, errors } = await system.run<{ dataIssues: Answered }>('data-issue-counts', variables);
    expect(errors).toBeUndefined();
    return data.dataIssues;
  };
  const sum = ({ counts }: Counted) => counts.reduce((total, { count }) => total + count, 0);

  test('every domain counts all of its issues, each once', async () => {
    const domains = Object.values(await ask());
    expect(domains).toHaveLength(5);
    for (const domain of domains) {
      expect(sum(domain)).toBe(domain.totalCount);
      const groups = domain.counts.map(({ kind, responsible }) => `${kind} ${responsible}`);
      expect(new Set(groups).size).toBe(groups.length);
    }
  });

  test('an agency is told of what it has to act on, and of nothing else', async () => {
    const all = await ask();
    for (const [domain, mine] of Object.entries(await ask({ agency: 'G22' }))) {
      expect(mine.counts).toEqual(
        all[domain as keyof Answered].counts.filter(({ responsible }) => responsible === 'G22'),
      );
    }
  });

  test('one kind: the six rows of Phụ lục 01 whose printed total its list contradicts', async () => {
    const { directives, procedures } = await ask({ kind: 'PRINTED_TOTAL_CONTRADICTS_LIST' });
    expect([sum(directives), sum(procedures)]).toEqual([6, 0]);
  });
});
