import type { CachePolicy } from '../compile';
import type { GatewayContext } from '../context';
import type { OperationUse } from '../usage';
import type { RequestCache } from './request-cache';

/** The context of a request whose answer may be kept by somebody. */
export interface WatchedContext extends GatewayContext {
  /** Told what became of the answer. */
  readonly onAnswer?: (outcome: AnswerOutcome) => void;
}

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
