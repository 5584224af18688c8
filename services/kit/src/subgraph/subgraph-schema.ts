import { readFileSync } from 'node:fs';
import path from 'node:path';
import { buildSubgraphSchema } from '@apollo/subgraph';
import type { GraphQLResolverMap } from '@apollo/subgraph/dist/schema-helper';
import { parse, type DocumentNode, type GraphQLSchema } from 'graphql';
import { dateScalar, dateTimeScalar } from '../scalars';
import { packageRoot } from './package-root';

/** Resolvers of one subgraph. The generated `Resolvers` type of each service is stricter and fits this one. */
export type SubgraphResolvers<C> = Record<string, object | undefined> & { __context?: C };

/** The value types that every subgraph, a partner's too, has alike. */
export function sharedSdl(): string {
  return readFileSync(path.join(packageRoot(__dirname), 'schema/shared.graphql'), 'utf8');
}

export function subgraphTypeDefs(root: string): DocumentNode {
  const own = readFileSync(path.join(root, 'schema.graphql'), 'utf8');
  return parse(`${sharedSdl()}\n${own}`);
}

export function subgraphSchema<C>(root: string, resolvers: SubgraphResolvers<C>): GraphQLSchema {
  const scalars = { Date: dateScalar, DateTime: dateTimeScalar };
  return buildSubgraphSchema([
    { typeDefs: subgraphTypeDefs(root), resolvers: { ...resolvers, ...scalars } as GraphQLResolverMap<C> },
  ]);
}
