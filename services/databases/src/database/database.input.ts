import type { DatabaseKind, DatabaseStatus } from '../generated/graphql';
import type { SetDeadline } from './database.deadline';

interface Sourced {
  readonly document: string | null;
  readonly locator: string | null;
}

export interface NewDatabase extends Sourced {
  readonly code: string;
  readonly name: string;
  readonly kind: DatabaseKind;
  readonly ownerCode: string | null;
  /** Other spellings. */
  readonly names: readonly (Sourced & { readonly name: string })[];
  readonly deadlines: readonly SetDeadline[];
  /** Whether a source lists it among the key ones; left out or null where none does. */
  readonly priority?: boolean | null;
  /** What it can fill in a form. */
  readonly fields?: readonly (Sourced & { readonly ordinal: number; readonly name: string })[];
}

export interface NewStatusReport extends Sourced {
  readonly databaseCode: string;
  readonly status: DatabaseStatus;
  readonly reportedOn: string;
  readonly basis: string | null;
}

export interface NewSynchronisation extends Sourced {
  readonly databaseCode: string;
  readonly synchronisedOn: string;
}
