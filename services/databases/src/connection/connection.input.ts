import type { ParsedDeadline } from '@lien-thong/kit/deadline';
import type { ConnectionStatus } from '../generated/graphql';

interface Sourced {
  readonly document: string | null;
  readonly locator: string | null;
}

export interface NewConnection extends Sourced {
  /** `<code of one end>:<code of the other>`. */
  readonly id: string;
  /** The end that the document names first. */
  readonly fromCode: string;
  readonly toCode: string;
  readonly platform: string | null;
  readonly directiveId: string | null;
  readonly deadline: ParsedDeadline | null;
}

/** A connection of which a document leaves one end open. */
export interface UnplacedConnection extends Sourced {
  readonly id: string;
  /** The database at the known end. */
  readonly placedCode: string;
  /** What the document says of the other end. */
  readonly unplacedEnd: string;
  /** Agency that the document makes answer for it. */
  readonly unplacedOwner: string | null;
  readonly deadlineText: string | null;
}

export interface NewConnectionReport extends Sourced {
  readonly connectionId: string;
  readonly status: ConnectionStatus;
  readonly reportedOn: string;
  readonly basis: string | null;
}
