import type { CachePolicy } from '../compile';
import type { OperationUse } from '../usage';
import type { RequestCache } from './request-cache';

/** What became of the answer to an operation. */
export interface AnswerOutcome {
  /** Of the supergraph that it was answered by. */
  readonly snapshot: string;
  readonly policy: CachePolicy;
  /** Whether there is no error in it. */
  readonly clean: boolean;
  /** Absent where nothing of it may be kept. */
  readonly cache?: RequestCache | undefined;
  /** Where uses are counted. */
  readonly use?: OperationUse | undefined;
}
