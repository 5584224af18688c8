import { HEADERS } from '@lien-thong/kit/http';
import { SEAL_HEADER, sealRequest } from '@lien-thong/kit/identity';
import { z } from 'zod';
import type { GatewayContext } from '../context';

const ANSWER = z.object({
  data: z.record(z.string(), z.unknown()).nullish(),
  errors: z
    .array(
      z.object({
        message: z.string(),
        path: z.array(z.union([z.string(), z.number()])).optional(),
        extensions: z
          .object({
            code: z.unknown(),
            remedy: z.unknown(),
            details: z.record(z.string(), z.union([z.string(), z.number()])).catch({}),
          })
          .optional(),
      }),
    )
    .optional(),
});

export type SubgraphAnswer = z.output<typeof ANSWER>;

export interface SubgraphPlace {
  readonly name: string;
  readonly url: string;
  readonly timeoutMs: number;
  readonly gatewayKey: Uint8Array;
}

/**
 * Asks a subgraph under the gateway's seal.
 * @throws whatever keeps an answer in GraphQL's shape from coming within the time.
 */
export async function ask(
  subgraph: SubgraphPlace,
  request: object,
  context: GatewayContext,
): Promise<SubgraphAnswer> {
  const body = JSON.stringify(request);
  const seal = await sealRequest(context.identity, { subgraph: subgraph.name, body }, subgraph.gatewayKey);
  const response = await fetch(subgraph.url, {
    method: 'POST',
    headers: { ...headersOf(context), [SEAL_HEADER]: seal },
    body,
    redirect: 'error',
    signal: AbortSignal.timeout(subgraph.timeoutMs),
  });
  const answer = ANSWER.parse(await response.json());
  if (answer.data === undefined && !answer.errors)
    throw new TypeError('The answer has neither data nor errors');
  return answer;
}

/** One federated request is one request everywhere: the same instant, language and correlation id. */
function headersOf(context: GatewayContext): Record<string, string> {
  return {
    'content-type': 'application/json',
    accept: 'application/graphql-response+json, application/json',
    'accept-language': context.locale,
    [HEADERS.correlationId]: context.correlationId,
    [HEADERS.instant]: context.instant.toISOString(),
  };
}
