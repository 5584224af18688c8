import type { DataQualityQuery } from '../generated/data-quality';
import { DOMAINS, type Domain } from './domains';

export type IssueCounts = DataQualityQuery;
type Rule = NonNullable<NonNullable<DataQualityQuery['dataIssues']>['directives']>['kinds'][number];

/** A rule of a domain, and how much it found. */
export interface KindCount {
  readonly domain: Domain;
  readonly kind: string;
  /** In the language of the page. */
  readonly title: string;
  readonly meaning: string | null;
  /** Id of the finding that it measures. */
  readonly finding: string | null;
  /** What it found, one of it. */
  readonly example: Rule['examples'][number] | null;
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

/** The rules of every domain that answered, the one that found most first. */
export function byKind({ dataIssues }: IssueCounts): KindCount[] {
  return DOMAINS.flatMap((domain) => {
    const { kinds = [], counts = [] } = dataIssues?.[domain] ?? {};
    return kinds.map((rule) => ({
      domain,
      ...about(rule),
      agencies: counts.filter(({ kind, responsible }) => kind === rule.kind && responsible !== null).length,
    }));
  }).sort((one, other) => other.count - one.count);
}

/** Who has to act on how many, the most first; what nobody is named for stands last. */
export function byAgency({ dataIssues }: IssueCounts): AgencyCount[] {
  const sums = new Map<string | null, AgencyCount>();
  for (const { responsible: code, count } of DOMAINS.flatMap((one) => dataIssues?.[one]?.counts ?? [])) {
    const before = sums.get(code) ?? { code, count: 0, kinds: 0 };
    sums.set(code, { code, count: before.count + count, kinds: before.kinds + 1 });
  }
  return [...sums.values()].sort(
    (one, other) => Number(one.code === null) - Number(other.code === null) || other.count - one.count,
  );
}

/** The domains that did not answer: what is counted leaves them out, and has to say so. */
export function missingDomains({ dataIssues }: IssueCounts): Domain[] {
  return DOMAINS.filter((domain) => !dataIssues?.[domain]);
}

function about({ kind, title, meaning, finding, examples, count }: Rule) {
  return { kind, title: title ?? kind, meaning, finding, example: examples[0] ?? null, count };
}
