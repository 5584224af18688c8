import { graphql, type GraphQLError } from 'graphql';
import type { DataSource } from 'typeorm';
import { ANONYMOUS, type Identity } from '../identity';
import { requestContext, HEADERS, subgraphSchema, type ServiceDefinition } from '../subgraph';

export interface SubgraphAnswer<T> {
  readonly data: T;
  readonly errors: readonly GraphQLError[] | undefined;
}

export interface TestSubgraph {
  /** Asks the subgraph alone, without HTTP, on the request's clock of `today` (noon in Vietnam). */
  ask<T = Record<string, never>>(
    query: string,
    variables?: object,
    today?: string,
  ): Promise<SubgraphAnswer<T>>;
  /** Resolves entities by key, as a gateway does. */
  entities<T>(
    typename: string,
    keys: readonly object[],
    selection: string,
    today?: string,
  ): Promise<(T | null)[]>;
}

/** @param identity who asks; nobody in particular where it is left out. */
export function testSubgraph<L, C>(
  definition: ServiceDefinition<L, C>,
  db: DataSource,
  identity: Identity = ANONYMOUS,
): TestSubgraph {
  const schema = subgraphSchema(definition.root, definition.resolvers);
  const ask: TestSubgraph['ask'] = async <T>(query: string, variables: object = {}, today = '2025-08-05') => {
    const headers = { [HEADERS.instant]: `${today}T12:00:00+07:00` };
    const answer = await graphql({
      schema,
      source: query,
      variableValues: variables as Record<string, unknown>,
      contextValue: requestContext(headers, definition, db, identity),
    });
    return { data: answer.data as T, errors: answer.errors };
  };
  return {
    ask,
    async entities<T>(typename: string, keys: readonly object[], selection: string, today?: string) {
      const representations = keys.map((key) => ({ __typename: typename, ...key }));
      const { data, errors } = await ask<{ _entities: (T | null)[] }>(
        `query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on ${typename} ${selection} } }`,
        { representations },
        today,
      );
      if (errors) throw errors[0];
      return data._entities;
    },
  };
}
