import type { FindingCategory } from '../generated/graphql';

interface Sourced {
  readonly document: string | null;
  readonly locator: string | null;
}

export interface NewResponsibility extends Sourced {
  readonly agencyCode: string;
  readonly printedName: string | null;
  readonly action: string;
  readonly deadlineText: string | null;
}

/** An operation of schema/operations with what it is asked with, and where in its answer the figure stands. */
export interface LiveQuery {
  readonly operation: string;
  readonly variables: object;
  readonly figure: string;
  readonly figureMeaning: string;
}

export interface NewFinding extends Sourced {
  readonly id: string;
  readonly title: string;
  readonly category: FindingCategory;
  /** Fields of the graph, as «Type.field». */
  readonly measuredBy: readonly string[];
  readonly unmeasured: string | null;
  /** The operation that measures it; null where `unmeasured` says why none can. */
  readonly live: LiveQuery | null;
  readonly localities: readonly (Sourced & { readonly agencyCode: string; readonly printed: string })[];
  readonly responsibilities: readonly NewResponsibility[];
}
