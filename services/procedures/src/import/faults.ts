import type { IssueKind } from '../issues/issue-kinds';

/** Something wrong with one record: a kind and its words, without subject and place. */
export interface Fault {
  readonly kind: IssueKind;
  readonly detail: string;
  /** The body that has to act, where it is not the managing agency. */
  readonly responsible?: string | null;
}
