import type { DataIssueCountsQuery } from '../generated/data-issue-counts';
import { DOMAINS, type Domain } from './domains';

export type IssueCounts = DataIssueCountsQuery;

export interface KindCount {
  readonly domain: Domain;
  readonly kind: string;
  readonly count: number;
  /** How many bodies have to act on some of it. */
  readonly agencies: number;
}

export interface AgencyCount {
  /** Null where no source says who has to act. */
  readonly code: string | null;
  readonly count: number;
  readonly kinds: number;
}

interface Counted {
  readonly domain: Domain;
  readonly kind: string;
  readonly responsible: string | null;
  readonly count: number;
}

/** The kinds of each domain, most issues first; of one agency where it is named. */
export function byKind(answer: IssueCounts, agency: string | undefined): KindCount[] {
  const groups = grouped(countsOf(answer, agency), ({ domain, kind }) => `${domain}.${kind}`);
  return [...groups.values()]
    .map((group) => ({
      ...(group[0] as Counted),
      count: sum(group),
      agencies: group.filter(({ responsible }) => responsible !== null).length,
    }))
    .map(({ domain, kind, count, agencies }) => ({ domain, kind, count, agencies }))
    .sort((one, other) => other.count - one.count);
}

/** Who has to act on how many, the most first; what nobody is named for stands last. */
export function byAgency(answer: IssueCounts): AgencyCount[] {
  const groups = grouped(countsOf(answer, undefined), ({ responsible }) => responsible);
  return [...groups]
    .map(([code, group]) => ({ code, count: sum(group), kinds: group.length }))
    .sort((one, other) => Number(one.code === null) - Number(other.code === null) || other.count - one.count);
}

/** The domains that did not answer: what is counted leaves them out, and has to say so. */
export function missingDomains({ dataIssues }: IssueCounts): Domain[] {
  return DOMAINS.filter((domain) => !dataIssues?.[domain]);
}

function countsOf({ dataIssues }: IssueCounts, agency: string | undefined): Counted[] {
  return DOMAINS.flatMap((domain) =>
    (dataIssues?.[domain]?.counts ?? [])
      .filter(({ responsible }) => agency === undefined || responsible === agency)
      .map((one) => ({ domain, ...one })),
  );
}

function sum(group: readonly { readonly count: number }[]): number {
  return group.reduce((total, { count }) => total + count, 0);
}

function grouped<K>(counts: readonly Counted[], keyOf: (one: Counted) => K): Map<K, Counted[]> {
  const groups = new Map<K, Counted[]>();
  for (const one of counts) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one]);
  return groups;
}
