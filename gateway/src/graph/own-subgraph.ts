import { formatGraphQLError } from '@lien-thong/kit/errors';
import type { Logger } from '@lien-thong/kit/logging';
import { execute, parse, type GraphQLError } from 'graphql';
import type { GatewayContext } from '../context';
import type { OwnSubgraph } from '../subgraphs/gateways-own';
import { Graph } from './graph';
import type { GraphSettings } from './graph-settings';

interface Request {
  readonly query: string;
  readonly variables?: Record<string, unknown>;
}

/**
 * Answers `gateway/schema.graphql`. The schema that clients see has every type of it, so that there is nothing to build;
 * the planner wrote the query, so that there is nothing to validate.
 */
export function ownSubgraph(settings: GraphSettings): OwnSubgraph {
  return {
    async answer(body, context) {
      const { query, variables } = JSON.parse(Buffer.from(body, 'latin1').toString()) as Request;
      const { data, errors } = await execute({
        schema: settings.snapshot().schema,
        document: parse(query, { noLocation: true }),
        rootValue: { graph: () => new Graph(settings.snapshot(), settings) },
        contextValue: context,
        variableValues: variables ?? {},
      });
      const told = errors?.map((error) => tell(error, context, settings.logger));
      return Buffer.from(JSON.stringify({ data, ...(told && { errors: told }) }));
    },
  };
}

function tell(error: GraphQLError, { locale }: GatewayContext, logger: Logger) {
  return formatGraphQLError(error.toJSON(), error, locale, (cause) =>
    logger.error({ err: cause }, 'masked error'),
  );
}
