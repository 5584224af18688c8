import { InvariantError } from '@lien-thong/kit/errors';
import { defaultFieldResolver, execute, parse, type ExecutionResult, type GraphQLSchema } from 'graphql';
import { shippingCents, type Product, type Shop } from '../data/shop';
import type { GraphQLRequest } from '../questions';

/**
 * The answer as one server that owned all the data would give it, without a plan and without a gateway: what every
 * contender must answer.
 */
export function wholeAnswer(apiSchema: GraphQLSchema, shop: Shop, asked: GraphQLRequest): string {
  const result = execute({
    schema: apiSchema,
    document: parse(asked.query),
    variableValues: asked.variables,
    rootValue: {
      product: ({ id }: { id: string }) => shop.products.get(id),
      shelf: ({ id }: { id: string }) => shop.shelves.get(id),
    },
    fieldResolver: (source: unknown, args, context, info) =>
      info.fieldName === 'shippingCents'
        ? shippingCents((source as Product).weightGrams)
        : defaultFieldResolver(source, args, context, info),
  }) as ExecutionResult;
  if (result.errors || !result.data)
    throw new InvariantError(`The shop cannot answer ${asked.operationName}: ${String(result.errors)}`);
  return JSON.stringify({ data: result.data });
}
