import { byAgency, byKind, missingDomains, type IssueCounts } from './counts';

const counted = (...counts: readonly [kind: string, responsible: string | null, count: number][]) => ({
  totalCount: counts.reduce((sum, [, , count]) => sum + count, 0),
  counts: counts.map(([kind, responsible, count]) => ({ kind, responsible, count })),
});

const ANSWER: IssueCounts = {
  dataIssues: {
    agencies: null,
    procedures: counted(),
    publicServices: counted(),
    databases: counted(['DEADLINE_UNREADABLE', 'G22', 2], ['DEADLINES_DIFFER', 'G22', 3]),
    directives: counted(['DEADLINE_UNREADABLE', null, 13], ['DEADLINE_UNREADABLE', 'G10', 1]),
  },
};

test('a kind that two domains know is counted for each of them, the most first', () => {
  expect(byKind(ANSWER, undefined)).toEqual([
    { domain: 'directives', kind: 'DEADLINE_UNREADABLE', count: 14, agencies: 1 },
    { domain: 'databases', kind: 'DEADLINES_DIFFER', count: 3, agencies: 1 },
    { domain: 'databases', kind: 'DEADLINE_UNREADABLE', count: 2, agencies: 1 },
  ]);
});

test('of one agency only what it has to act on is counted', () => {
  expect(byKind(ANSWER, 'G10')).toEqual([
    { domain: 'directives', kind: 'DEADLINE_UNREADABLE', count: 1, agencies: 1 },
  ]);
});

test('what nobody is named for stands last, however much it is', () => {
  expect(byAgency(ANSWER)).toEqual([
    { code: 'G22', count: 5, kinds: 2 },
    { code: 'G10', count: 1, kinds: 1 },
    { code: null, count: 13, kinds: 1 },
  ]);
});

test('a domain that did not answer is named, one without issues is not', () => {
  expect(missingDomains(ANSWER)).toEqual(['agencies']);
  expect(missingDomains({ dataIssues: null })).toHaveLength(5);
});
