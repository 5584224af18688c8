import { buildSubgraphSchema } from '@apollo/subgraph';
import { execute, parse, validate, type GraphQLSchema } from 'graphql';
import type { Shop } from '../data/shop';
import { resolversOf } from '../graph/resolvers';
import { sdlOf } from '../graph/subgraphs';

/** Above what all contenders ask together; a gateway whose requests never repeat must not fill the memory. */
const MOST_KEPT = 20_000;

interface Asked {
  readonly query: string;
  readonly variables?: Record<string, unknown>;
  readonly operationName?: string;
}

export type Answering = (body: string) => Buffer | Promise<Buffer>;

/**
 * Answers requests by their exact text: executed once, then looked up. Every gateway words its requests in its own way,
 * so nothing can be prepared; after the warm-up an answer costs a lookup, whoever asks.
 * @returns the bytes that answer a request's body.
 */
export function answering(subgraph: string, shop: Shop): Answering {
  const resolvers = resolversOf(shop)[subgraph as keyof ReturnType<typeof resolversOf>];
  const schema = buildSubgraphSchema([{ typeDefs: parse(sdlOf(subgraph)), resolvers }]);
  const kept = new Map<string, Buffer>();
  return (body) => kept.get(body) ?? keep(body);

  async function keep(body: string): Promise<Buffer> {
    const answer = Buffer.from(JSON.stringify(await executed(schema, JSON.parse(body) as Asked)));
    if (kept.size < MOST_KEPT) kept.set(body, answer);
    return answer;
  }
}

async function executed(schema: GraphQLSchema, { query, variables, operationName }: Asked) {
  const document = parse(query);
  const errors = validate(schema, document);
  if (errors.length > 0) return { errors };
  return execute({ schema, document, variableValues: variables, operationName });
}
