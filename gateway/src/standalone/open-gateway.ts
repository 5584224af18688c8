import { ANONYMOUS } from '@lien-thong/kit/identity';
import type { Logger } from '@lien-thong/kit/logging';
import { TIME_ALONE } from '../caching';
import type { KnownOperation } from '../operations';
import { threadedPlanning, type SubgraphEntry } from '../planning';
import { createGatewayServer, type GatewayServer } from '../server';
import type { LimitsOf } from '../subgraphs/isolation';
import { plainProtocol } from '../subgraphs/plain-protocol';
import type { SubgraphProtocol } from '../subgraphs/protocol';

const CACHE_BYTES = 256 * 2 ** 20;

export interface OpenGateway {
  readonly supergraphSdl: string;
  readonly listen: { readonly host: string; readonly port: number };
  readonly timeoutMs: number;
  /** Where a subgraph answers. @throws where nobody knows. */
  readonly addressOf: (subgraph: SubgraphEntry) => string;
  /** What goes with a request besides its body; nothing, unless said otherwise. */
  readonly headersOf?: SubgraphProtocol['headersOf'];
  readonly limitsOf?: LimitsOf;
  readonly shareInFlight?: boolean;
  readonly cache?: boolean;
  readonly operations?: readonly KnownOperation[];
}

/** A gateway that needs nothing beside its subgraphs: every caller is anonymous, and of errors little is said. */
export function openGateway(
  { cache, headersOf = plainProtocol.headersOf, ...options }: OpenGateway,
  logger: Logger,
): Promise<GatewayServer> {
  return createGatewayServer(
    {
      ...options,
      protocol: { ...plainProtocol, headersOf },
      openPlanning: threadedPlanning,
      verifyToken: async () => ANONYMOUS,
      ...(cache && { cache: { bytes: CACHE_BYTES, facts: TIME_ALONE } }),
    },
    logger,
  );
}
