import { HEADERS } from '@lien-thong/kit/http';
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

/** One federated request is one request everywhere: the same instant, language and correlation id. */
export function fetchHeaders(context: GatewayContext): Record<string, string> {
  return {
    'content-type': 'application/json',
    accept: 'application/graphql-response+json, application/json',
    'accept-language': context.locale,
    [HEADERS.correlationId]: context.correlationId,
    [HEADERS.instant]: context.instant.toISOString(),
  };
}

/** @throws whatever keeps an answer in GraphQL's shape from coming within the time. */
export async function postJson(
  url: string,
  body: object,
  headers: Record<string, string>,
  timeoutMs: number,
): Promise<SubgraphAnswer> {
  const response = await fetch(url, {
    method: 'POST',
    headers,
    body: JSON.stringify(body),
    redirect: 'error',
    signal: AbortSignal.timeout(timeoutMs),
  });
  const answer = ANSWER.parse(await response.json());
  if (answer.data === undefined && !answer.errors)
    throw new TypeError('The answer has neither data nor errors');
  return answer;
}
