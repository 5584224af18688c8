import { byAgency, byKind, missingDomains, type IssueCounts } from './counts';

type Row = readonly [kind: string, responsible: string | null, count: number];

function counted(...rows: readonly Row[]) {
  const kinds = [...new Set(rows.map(([kind]) => kind)), 'NOTHING_FOUND'];
  const of = (kind: string) =>
    rows.filter(([one]) => one === kind).reduce((sum, [, , count]) => sum + count, 0);
  return {
    totalCount: rows.reduce((sum, [, , count]) => sum + count, 0),
    kinds: kinds.map((kind) => ({
      kind,
      title: `Tên ${kind}`,
      meaning: null,
      finding: null,
      count: of(kind),
      examples: [],
    })),
    counts: rows.map(([kind, responsible, count]) => ({ kind, title: null, responsible, count })),
  };
}

const ANSWER: IssueCounts = {
  dataIssues: {
    agencies: null,
    procedures: null,
    publicServices: null,
    databases: counted(['DEADLINE_UNREADABLE', 'G22', 2], ['DEADLINES_DIFFER', 'G22', 3]),
    directives: counted(['DEADLINE_UNREADABLE', null, 13], ['DEADLINE_UNREADABLE', 'G10', 1]),
  },
};

test('a rule that two domains know is counted for each of them, the most first, what found nothing last', () => {
  const rows = byKind(ANSWER).map(({ domain, kind, count, agencies }) => [domain, kind, count, agencies]);
  expect(rows).toEqual([
    ['directives', 'DEADLINE_UNREADABLE', 14, 1],
    ['databases', 'DEADLINES_DIFFER', 3, 1],
    ['databases', 'DEADLINE_UNREADABLE', 2, 1],
    ['directives', 'NOTHING_FOUND', 0, 0],
    ['databases', 'NOTHING_FOUND', 0, 0],
  ]);
});

test('a rule bears the title that the graph gives it in the language of the page', () => {
  expect(byKind(ANSWER)[0]?.title).toBe('Tên DEADLINE_UNREADABLE');
});

test('what nobody is named for stands last, however much it is', () => {
  expect(byAgency(ANSWER)).toEqual([
    { code: 'G22', count: 5, kinds: 2 },
    { code: 'G10', count: 1, kinds: 1 },
    { code: null, count: 13, kinds: 1 },
  ]);
});

test('a domain that did not answer is named', () => {
  expect(missingDomains(ANSWER)).toEqual(['procedures', 'publicServices', 'agencies']);
  expect(missingDomains({ dataIssues: null })).toHaveLength(5);
});
