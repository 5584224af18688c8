import type { PortalHistoryQuery } from '../../generated/portal-history';

type Procedure = NonNullable<PortalHistoryQuery['procedure']>;
export type State = NonNullable<Procedure['history']>['nodes'][number];

/** What may change of a procedure. */
export const PARTS = [
  'name',
  'field',
  'kind',
  'status',
  'managingAgency',
  'authorityLevels',
  'executingBodies',
  'audiences',
  'channels',
  'components',
  'result',
  'requirements',
  'legalBasis',
] as const satisfies readonly (keyof State)[];
export type Part = (typeof PARTS)[number];

/** A state, and in what it differs from the one before it; the first one differs in nothing. */
export interface Change {
  readonly state: State;
  readonly parts: readonly Part[];
}

/** The states of a procedure (the oldest first) as changes, the newest first. */
export function historyChanges(states: readonly State[]): Change[] {
  const changes = states.map((state, at) => {
    const before = states[at - 1];
    const parts = before ? PARTS.filter((part) => !same(state[part], before[part])) : [];
    return { state, parts };
  });
  return changes.reverse();
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
