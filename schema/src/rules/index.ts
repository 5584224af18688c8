import { describeGraph, type FactContract, type Subgraph } from '../graph';
import { cachePolicies } from './cache-policies';
import { connections } from './connections';
import { dataIssues } from './data-issues';
import { described } from './described';
import { heardProjections } from './heard-projections';
import { measures } from './measures';
import { nullableBorders } from './nullable-borders';
import { oneOwner } from './one-owner';
import { ownedSubgraphs } from './owned-subgraphs';
import type { Rule } from './rule';
import { sharedOnce } from './shared-once';
import { subscriptions } from './subscriptions';
import { timeOnFields } from './time-on-fields';
import { unknownIsNotLate } from './unknown-is-not-late';

export const RULES: readonly Rule[] = [
  sharedOnce,
  oneOwner,
  connections,
  nullableBorders,
  timeOnFields,
  unknownIsNotLate,
  measures,
  dataIssues,
  described,
  subscriptions,
  cachePolicies,
  heardProjections,
  ownedSubgraphs,
];

/** Every place that breaks a rule of the graph. */
export function broken(
  subgraphs: readonly Subgraph[],
  contracts: ReadonlyMap<string, FactContract>,
): string[] {
  const graph = describeGraph(subgraphs, contracts);
  return [...new Set(RULES.flatMap((rule) => rule(graph)))];
}
