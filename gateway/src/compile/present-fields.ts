import type { QueryPlanSelectionNode } from '@apollo/query-planner';
import { FetchedFields } from './fetched-fields';
import { EACH, type PathStep } from './program';

/**
 * What may lie at each place of the answer before a step runs. Two objects with one representation may become one object
 * only where nothing lies at their place that the representation does not name: else they could still differ.
 */
export class PresentFields {
  private constructor(private readonly root: FetchedFields) {}

  static none(): PresentFields {
    return new PresentFields(new FetchedFields());
  }

  copy(): PresentFields {
    return new PresentFields(copyOf(this.root));
  }

  add(path: readonly PathStep[], fetched: FetchedFields): void {
    let at = this.root;
    for (const step of path) {
      if (step === EACH) continue;
      const next = at.get(step) ?? new FetchedFields();
      at.set(step, next);
      at = next;
    }
    merge(at, fetched);
  }

  absorb(other: PresentFields): void {
    merge(this.root, other.root);
  }

  /** Whether what lies at the path is named in full by whichever part of the selections fits an object's type. */
  namedInFull(path: readonly PathStep[], selections: readonly QueryPlanSelectionNode[]): boolean {
    let at: FetchedFields | undefined = this.root;
    for (const step of path) if (step !== EACH) at = at?.get(step);
    return at !== undefined && covered(at, selections);
  }
}

function covered(present: FetchedFields, selections: readonly QueryPlanSelectionNode[]): boolean {
  const fragments = selections.filter((one) => one.kind === 'InlineFragment');
  if (fragments.length > 0) {
    return (
      fragments.length === selections.length && fragments.every((one) => covered(present, one.selections))
    );
  }
  return [...present].every(([key, inner]) => {
    const named = selections.find((one) => one.kind === 'Field' && (one.alias ?? one.name) === key);
    return named?.kind === 'Field' && (inner.size === 0 || covered(inner, named.selections ?? []));
  });
}

function merge(into: FetchedFields, fetched: FetchedFields): void {
  for (const [key, inner] of fetched) {
    const known = into.get(key) ?? new FetchedFields();
    into.set(key, known);
    merge(known, inner);
  }
}

function copyOf(fields: FetchedFields): FetchedFields {
  return new FetchedFields([...fields].map(([key, inner]) => [key, copyOf(inner)]));
}
