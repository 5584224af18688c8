import { QueryRunnerAlreadyReleasedError, QueryRunnerProviderAlreadyReleasedError } from 'typeorm';

/**
 * PostgreSQL is away, shutting down or out of something (classes 08, 53, 57, 58), two transactions met (40), or a
 * lock or an idle transaction timed out.
 */
const SQLSTATE = /^(08...|40...|53...|57...|58...|25P03|55P03)$/;
const NETWORK = /^(ECONN\w+|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN)$/;
/** What the driver and its pool say, without any code, when a connection is lost. */
const LOST =
  /Connection terminated|connection error and is not queryable|timeout exceeded when trying to connect/;

/** True where nothing is wrong with the work itself: the same work may succeed a moment later. */
export function isTransient(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  // A connection that is lost between two statements takes its query runner along.
  if (error instanceof QueryRunnerAlreadyReleasedError) return true;
  if (error instanceof QueryRunnerProviderAlreadyReleasedError) return true;
  const { code } = error as { code?: unknown };
  if (typeof code === 'string' && (SQLSTATE.test(code) || NETWORK.test(code))) return true;
  return LOST.test(error.message);
}
