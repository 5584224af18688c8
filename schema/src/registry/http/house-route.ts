import { CodedError } from '@lien-thong/kit/errors';
import { GATEWAYS_OWN, HEADERS } from '@lien-thong/kit/http';
import { ANONYMOUS, SEAL_HEADER, sealRequest } from '@lien-thong/kit/identity';
import type { Request, RequestHandler } from 'express';
import { isProtected } from '../../policy';
import type { HouseGraph } from '../house-graph';
import { asPartnersEditor } from '../partners';
import type { Registry } from '../registry';
import { registryErrors } from '../registry-errors';
import type { Callers, WithRawBody } from './callers';

const PATIENCE_MS = 10_000;
const PASSED_ON = ['accept-language', HEADERS.correlationId, HEADERS.instant];

export interface HouseRoute {
  readonly registry: Registry;
  readonly callers: Callers;
  readonly gatewayKey: Uint8Array;
  readonly addressOf: (subgraph: string) => string | undefined;
}

/**
 * `POST /house/:name`: a subgraph of the house, for the gateway on a partner's developer's machine, which has no key to
 * seal with. It is asked as somebody whom nobody knows: what everybody may read comes back, and nothing can be written.
 * No gateway's limit of questions stands on this way, so it is for those alone who may hand in a subgraph.
 */
export function houseRoute({ registry, callers, gatewayKey, addressOf }: HouseRoute): RequestHandler {
  return async (request, response) => {
    await asPartnersEditor(registry, await callers.person(request));
    const name = String(request.params.name);
    requireOpen(registry.house, name);
    const address = addressOf(name);
    if (!address) throw new CodedError(registryErrors.SUBGRAPH_UNKNOWN, { subgraph: name });
    const body = (request as WithRawBody).rawBody ?? Buffer.alloc(0);
    const seal = sealRequest(ANONYMOUS, { subgraph: name, body }, gatewayKey);
    const answer = await ask(address, body, { ...headersOf(request), [SEAL_HEADER]: seal }).catch((error) => {
      registry.logger.warn({ err: error, subgraph: name }, 'no answer');
      throw new CodedError(registryErrors.HOUSE_AWAY, { subgraph: name });
    });
    response.status(answer.status).type('application/json').send(answer.body);
  };
}

/** @throws REGISTRY_SUBGRAPH_UNKNOWN, or REGISTRY_HOUSE_PROTECTED: rights are enforced by gateways, and none stands here. */
function requireOpen({ subgraphs }: HouseGraph, name: string): void {
  const subgraph = subgraphs.find((one) => one.name === name && name !== GATEWAYS_OWN);
  if (!subgraph) throw new CodedError(registryErrors.SUBGRAPH_UNKNOWN, { subgraph: name });
  if (isProtected(subgraph)) throw new CodedError(registryErrors.HOUSE_PROTECTED, { subgraph: name });
}

function headersOf({ headers }: Request): Record<string, string> {
  const sent = PASSED_ON.flatMap((name) => {
    const value = headers[name];
    return typeof value === 'string' ? [[name, value]] : [];
  });
  return { 'content-type': 'application/json', ...Object.fromEntries(sent) };
}

async function ask(address: string, body: Buffer, headers: Record<string, string>) {
  const signal = AbortSignal.timeout(PATIENCE_MS);
  const answer = await fetch(address, { method: 'POST', headers, body: new Uint8Array(body), signal });
  return { status: answer.status, body: Buffer.from(await answer.arrayBuffer()) };
}
