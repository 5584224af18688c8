import type { CacheHint } from '../planning';

/** How long something may be kept, and by whom. */
export interface CachePolicy {
  /** Seconds; 0 where it may not be kept. */
  readonly maxAge: number;
  readonly scope: 'PUBLIC' | 'PRIVATE';
}

export const NEVER: CachePolicy = { maxAge: 0, scope: 'PUBLIC' };

/** The narrowest of the policies of everything that an answer holds. */
export class NarrowestPolicy {
  private maxAge: number | undefined;
  private scope: CachePolicy['scope'] = 'PUBLIC';

  restrict({ maxAge, scope }: CacheHint): void {
    if (maxAge !== undefined) this.maxAge = Math.min(this.maxAge ?? maxAge, maxAge);
    if (scope === 'PRIVATE') this.scope = scope;
  }

  /** What says nothing of how long is not kept. */
  get policy(): CachePolicy {
    return { maxAge: Math.max(0, this.maxAge ?? 0), scope: this.scope };
  }
}

interface FieldHints {
  /** Of the type that the field returns; undefined for scalars and enums. */
  readonly type: CacheHint | undefined;
  readonly field: CacheHint | undefined;
  readonly composite: boolean;
  readonly root: boolean;
}

/**
 * What one field adds to the policy of its answer, by the rules that Apollo documents: a field's own word counts before
 * that of its type; a scalar lives as long as what it stands in; a root field, or a field that returns a composite type,
 * without a word of its own is not kept, unless it is said to inherit.
 */
export function policyOfField({ type = {}, field = {}, composite, root }: FieldHints): CacheHint {
  const word: CacheHint = { ...withoutInheritance(type), ...withoutInheritance(field) };
  const inherits = composite && (type.inheritMaxAge ?? field.inheritMaxAge ?? false);
  if (word.maxAge !== undefined) return word;
  return root || (composite && !inherits) ? { ...word, maxAge: 0 } : word;
}

function withoutInheritance({ maxAge, scope }: CacheHint): CacheHint {
  return { ...(maxAge !== undefined && { maxAge }), ...(scope && { scope }) };
}
