import type { Path } from '../executor';

export interface SubgraphAnswer {
  readonly data: Record<string, unknown> | null;
  readonly errors: readonly { readonly message: string; readonly path?: Path }[];
}

/** @throws TypeError where the body is no answer of GraphQL, or not one to `entities` representations. */
export function readAnswer(body: string, entities: number | undefined): SubgraphAnswer {
  const answer: unknown = JSON.parse(body);
  if (!isRecord(answer)) throw new TypeError('The answer is no object');
  const { data, errors } = answer;
  if (data === undefined && !Array.isArray(errors)) throw new TypeError('Neither data nor errors');
  if (data !== undefined && data !== null && !isRecord(data)) throw new TypeError('The data are no object');
  if (data && entities !== undefined && !isListOf(data._entities, entities))
    throw new TypeError('Not an entity for each representation');
  return { data: data ?? null, errors: (errors ?? []) as SubgraphAnswer['errors'] };
}

function isListOf(value: unknown, length: number): boolean {
  return Array.isArray(value) && value.length === length;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
