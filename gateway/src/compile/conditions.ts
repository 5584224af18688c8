import { Kind, type DirectiveNode } from 'graphql';
import type { Condition, Conjunction } from './program';

/** Always: the conjunction of nothing. */
export const ALWAYS: Conjunction = [];

/**
 * What @skip and @include of a selection add to what holds around it.
 * @returns null where it can never hold.
 */
export function narrowed(
  around: Conjunction,
  directives: readonly DirectiveNode[] | undefined,
): Conjunction | null {
  let all = around;
  for (const directive of directives ?? []) {
    const name = directive.name.value;
    if (name !== 'skip' && name !== 'include') continue;
    const value = directive.arguments?.find((argument) => argument.name.value === 'if')?.value;
    const wanted = name === 'include';
    if (value?.kind === Kind.BOOLEAN && value.value !== wanted) return null;
    if (value?.kind !== Kind.VARIABLE) continue;
    const variable = value.name.value;
    const known = all.find((one) => one.variable === variable);
    if (known && known.is !== wanted) return null;
    if (!known) all = [...all, { variable, is: wanted }];
  }
  return all;
}

/** The distinct conditions of one program, by place. */
export class ConditionList {
  readonly conditions: Condition[] = [];
  private readonly places = new Map<string, number>();

  /** @returns the place of «one of these holds»; -1 where it always does. */
  place(conjunctions: readonly Conjunction[]): number {
    if (conjunctions.some((one) => one.length === 0)) return -1;
    const key = JSON.stringify(conjunctions);
    const known = this.places.get(key);
    if (known !== undefined) return known;
    this.places.set(key, this.conditions.length);
    return this.conditions.push(conjunctions) - 1;
  }
}
