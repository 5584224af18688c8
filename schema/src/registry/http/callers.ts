import { headerOf } from '@lien-thong/kit/http';
import {
  openSeal,
  REGISTRY_AUDIENCE,
  SEAL_HEADER,
  type Identity,
  type TokenVerifier,
} from '@lien-thong/kit/identity';
import type { Request } from 'express';

/** Kept beside the parsed body: a seal is bound to the bytes. */
export interface WithRawBody {
  rawBody?: Buffer;
}

/** Who calls, by a token or by the gateway's seal. */
export class Callers {
  constructor(
    private readonly verifyToken: TokenVerifier,
    private readonly gatewayKey: Uint8Array,
  ) {}

  /** @throws GRAPH_TOKEN_INVALID */
  person(request: Request): Promise<Identity> {
    return this.verifyToken(request.headers.authorization);
  }

  /** @throws GRAPH_GATEWAY_ONLY for whoever is no gateway of the house. */
  async gateway(request: Request): Promise<void> {
    const body = (request as WithRawBody).rawBody ?? '';
    await openSeal(
      headerOf(request.headers, SEAL_HEADER),
      { subgraph: REGISTRY_AUDIENCE, body },
      this.gatewayKey,
    );
  }

  /** A gateway where the request is sealed. @throws as the two others. */
  async either(request: Request): Promise<Identity | 'gateway'> {
    if (headerOf(request.headers, SEAL_HEADER) === undefined) return this.person(request);
    await this.gateway(request);
    return 'gateway';
  }
}
