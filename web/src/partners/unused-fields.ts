import type { GraphUnusedFieldsQuery } from '../generated/graph-unused-fields';

type Subgraph = NonNullable<GraphUnusedFieldsQuery['graph']>['subgraphs'][number];
type Usage = NonNullable<Subgraph['usage']>;

export interface SubgraphUnused {
  readonly name: string;
  readonly fields: NonNullable<Usage['unusedFields']>;
}

/** What is known of use: that nobody records it, that nothing was recorded yet, for too short a time, or which fields. */
export type Unused =
  | { readonly kind: 'notRecorded' }
  | { readonly kind: 'nothingYet' }
  | { readonly kind: 'tooShort'; readonly since: string; readonly days: number }
  | {
      readonly kind: 'known';
      readonly since: string;
      readonly until: string;
      readonly days: number;
      readonly subgraphs: readonly SubgraphUnused[];
    };

/** All subgraphs are of one graph, and so of one record. */
export function unusedOf(subgraphs: readonly Subgraph[]): Unused {
  const usage = subgraphs.find((one) => one.usage)?.usage;
  if (!usage) return { kind: 'notRecorded' };
  const { recordedSince: since, recordedUntil: until, unusedAfterDays: days } = usage;
  if (since === null || until === null) return { kind: 'nothingYet' };
  const known = subgraphs.flatMap(({ name, usage: own }) =>
    own?.unusedFields ? [{ name, fields: own.unusedFields }] : [],
  );
  return known.length === 0
    ? { kind: 'tooShort', since, days }
    : { kind: 'known', since, until, days, subgraphs: known };
}
