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

  interface Rule {
    readonly kind: string;
    readonly title: string | null;
    readonly meaning: string | null;
    readonly finding: string | null;
    readonly count: number;
    readonly examples: readonly { readonly source: object | null; readonly detail: string }[];
  }
  const quality = async (variables: object = {}, headers: Record<string, string> = {}) => {
    const { data, errors } = await system.run<{
      dataIssues: Record<keyof Answered, Counted & { readonly kinds: readonly Rule[] }>;
    }>('data-quality', variables, headers);
    expect(errors).toBeUndefined();
    return data.dataIssues;
  };

  test('a page of data quality has every rule of every domain in both languages, with what it found and examples', async () => {
    const vietnamese = Object.entries(await quality());
    const english = await quality({}, { 'accept-language': 'en' });
    for (const [domain, { totalCount, kinds }] of vietnamese) {
      expect(kinds.reduce((total, { count }) => total + count, 0)).toBe(totalCount);
      for (const [index, rule] of kinds.entries()) {
        const { title, meaning } = english[domain as keyof Answered].kinds[index] as Rule;
        const texts = [rule.title, rule.meaning, title, meaning];
        expect([rule.kind, texts.every((text) => typeof text === 'string' && text !== '')]).toEqual([
          rule.kind,
          true,
        ]);
        expect(title).not.toBe(rule.title);
        expect(rule.examples).toHaveLength(Math.min(3, rule.count));
      }
    }
  });

  test('the rules of an issue name findings that there are', async () => {
    const named = Object.values(await quality()).flatMap(({ kinds }) =>
      kinds.flatMap(({ finding }) => finding ?? []),
    );
    expect([...new Set(named)].sort()).toEqual(['PL05-01', 'PL05-02', 'PL05-09', 'PL05-14', 'PL05-18']);
    for (const id of new Set(named)) {
      const { data } = await system.ask<{ finding: object }>(`{ finding(id: "${id}") { id } }`);
      expect(data.finding).toEqual({ id });
    }
  });

  test('three communes without an account have to act themselves (finding 9)', async () => {
    const { publicServices } = await quality({ kind: 'PAYMENT_ACCOUNT_MISSING' });
    expect(publicServices.kinds.map(({ kind, finding, count }) => [kind, finding, count])).toEqual([
      ['PAYMENT_ACCOUNT_MISSING', 'PL05-09', 3],
    ]);
    expect(publicServices.counts.map(({ count }) => count)).toEqual([1, 1, 1]);
    expect(publicServices.kinds[0]?.examples[0]?.source).toEqual({
      document: '164-BC-BKHCN-phu-luc',
      locator: 'PL05/9',
    });
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
