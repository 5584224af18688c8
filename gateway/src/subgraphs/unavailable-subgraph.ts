import { kitErrors, type ErrorDefinition } from '@lien-thong/kit/errors';
import { gatewayErrors } from '../errors';
import { isUnreadable } from '../run';
import { SubgraphUnreachable, type UnreachableReason } from './http';
import { SubgraphRefused } from './isolation';
import { SubgraphError } from './subgraph-error';

const UNREACHABLE: Readonly<Record<UnreachableReason, ErrorDefinition>> = {
  TIMEOUT: gatewayErrors.SUBGRAPH_TIMEOUT,
  FORBIDDEN: gatewayErrors.SUBGRAPH_ADDRESS_FORBIDDEN,
  REFUSED: kitErrors.SUBGRAPH_UNAVAILABLE,
  RESET: kitErrors.SUBGRAPH_UNAVAILABLE,
  CLOSED: kitErrors.SUBGRAPH_UNAVAILABLE,
  TOO_LARGE: gatewayErrors.SUBGRAPH_ANSWER_TOO_LARGE,
  MALFORMED: gatewayErrors.SUBGRAPH_ANSWER_UNREADABLE,
  ENCODED: gatewayErrors.SUBGRAPH_ANSWER_UNREADABLE,
  REDIRECTED: gatewayErrors.SUBGRAPH_ANSWER_UNREADABLE,
  QUEUE_FULL: gatewayErrors.SUBGRAPH_BUSY,
};

/** What a caller is told of a subgraph that gave no answer: the kind of failure, never its address, status or body. */
export function unavailableSubgraph(_subgraph: string, cause?: unknown): SubgraphError {
  const { code, message } = definitionOf(cause);
  return new SubgraphError(message.en, code);
}

function definitionOf(cause: unknown): ErrorDefinition {
  if (cause instanceof SubgraphUnreachable) return UNREACHABLE[cause.reason];
  if (cause instanceof SubgraphRefused) {
    return cause.reason === 'PAUSED' ? gatewayErrors.SUBGRAPH_PAUSED : gatewayErrors.SUBGRAPH_QUOTA_SPENT;
  }
  return isUnreadable(cause) ? gatewayErrors.SUBGRAPH_ANSWER_UNREADABLE : kitErrors.SUBGRAPH_UNAVAILABLE;
}
