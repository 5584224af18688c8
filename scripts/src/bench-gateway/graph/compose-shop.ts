import { composeServices } from '@apollo/composition';
import { InvariantError } from '@lien-thong/kit/errors';
import { parse, type GraphQLSchema } from 'graphql';
import { sdlOf, SUBGRAPHS } from './subgraphs';

export interface ComposedShop {
  readonly supergraphSdl: string;
  readonly apiSchema: GraphQLSchema;
}

/**
 * Composes the shop's subgraphs at the addresses where they answer.
 * @param addition further SDL of the catalogue, which makes another version of the same graph.
 */
export function composeShop(urlOf: (subgraph: string) => string, addition = ''): ComposedShop {
  const composed = composeServices(
    SUBGRAPHS.map((name) => ({
      name,
      url: urlOf(name),
      typeDefs: parse(`${sdlOf(name)}\n${name === 'catalogue' ? addition : ''}`),
    })),
  );
  if (composed.errors)
    throw new InvariantError(`The shop does not compose: ${composed.errors.map(String).join('; ')}`);
  return {
    supergraphSdl: composed.supergraphSdl,
    apiSchema: composed.schema.toAPISchema().toGraphQLJSSchema(),
  };
}
