import type { PolicyRule } from '../proposal';
import { borders } from './borders';
import { cycles } from './cycles';
import { dataIssues } from './data-issues';
import { directives } from './directives';
import { links } from './links';
import { ownership } from './ownership';
import { prefixes } from './prefixes';
import { sharedValues } from './shared-values';
import { subscriptions } from './subscriptions';

/** In the order in which they are told. */
export const POLICY: readonly PolicyRule[] = [
  links,
  directives,
  ownership,
  sharedValues,
  prefixes,
  borders,
  dataIssues,
  subscriptions,
  cycles,
];
