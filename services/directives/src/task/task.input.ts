import type { TaskScope, TaskStatus } from '../generated/graphql';

export interface Sourced {
  readonly document: string | null;
  readonly locator: string | null;
}

export interface NamedAgency extends Sourced {
  readonly code: string;
  readonly printedName: string | null;
}

export interface NewMandate extends Sourced {
  readonly directiveId: string;
  /** Null where the place sets no deadline. */
  readonly deadlineText: string | null;
  /** The place prints no date of its own, and the one over the whole list was taken. */
  readonly inHeading?: boolean;
  readonly leads: readonly NamedAgency[];
  readonly coordinators: readonly NamedAgency[];
}

export interface NewReport extends Sourced {
  readonly status: TaskStatus;
  readonly reportedOn: string;
  readonly printed: string | null;
}

export interface NewAssignment extends NamedAgency {
  readonly status: TaskStatus;
  readonly reportedOn: string;
}

export interface NewTask extends Sourced {
  readonly id: string;
  readonly title: string;
  readonly section: string;
  readonly scope: TaskScope | null;
  readonly expectedProduct: string | null;
  /** In the order printed, document after document. */
  readonly mandates: readonly NewMandate[];
  /** Added to the history; a report that says nothing new is left out. */
  readonly reports: readonly NewReport[];
  readonly assignments: readonly NewAssignment[];
  /** Other tasks that are the same work, and where the source lists it again. */
  readonly sameAs: readonly (Sourced & { readonly taskId: string })[];
  /** Databases and systems that it is about. */
  readonly databases: readonly (Sourced & { readonly code: string })[];
  /** Dates in the task's text that do not say what they should. */
  readonly printedDates: readonly (Sourced & { readonly printed: string; readonly meaning: string })[];
}
