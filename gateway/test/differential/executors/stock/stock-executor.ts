import { createHash } from 'node:crypto';
import { ApolloGateway } from '@apollo/gateway';
import { getOperationAST, parse, type GraphQLError, type GraphQLSchema } from 'graphql';
import type { AnswerError, ClientRequest, ExecutorUnderTest, Path } from '../executor';
import { withObjectTypes } from './object-types';
import { LiveData } from './live-data';
import { StockDataSource, type StockContext } from './stock-data-source';

type RequestContext = Parameters<ApolloGateway['executor']>[0];

export interface StockExecutor extends ExecutorUnderTest {
  /** What clients see. */
  readonly apiSchema: GraphQLSchema;
  /** The same operation in words that stock does not get wrong; undefined where it can take it as it is. */
  rewritten(request: ClientRequest): ClientRequest | undefined;
}

/** The planner makes no plan, so there is nothing to run on either side. */
export class PlannerRefuses extends Error {
  override readonly name = 'PlannerRefuses';
}

const SILENT = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };

/** @param corrected whether known faults are put right, so that what remains can be compared. */
export async function openStockExecutor(
  supergraphSdl: string,
  { corrected } = { corrected: true },
): Promise<StockExecutor> {
  // Read when it is constructed: else it reports to its maker.
  process.env.APOLLO_TELEMETRY_DISABLED = 'true';
  const gateway = new ApolloGateway({
    supergraphSdl,
    logger: SILENT,
    buildService: ({ name }) => new StockDataSource(name as string),
    experimental_didResolveQueryPlan: ({ requestContext }) => {
      (requestContext.context as unknown as StockContext).planned = true;
    },
  });
  const { schema } = await gateway.load();
  return {
    apiSchema: schema,
    stop: () => gateway.stop(),
    rewritten(request) {
      const query = withObjectTypes(parse(request.query), schema);
      return query === undefined ? undefined : { ...request, query };
    },
    async execute({ query, variables, operationName }, transportOf) {
      const document = parse(query);
      const context: StockContext = { transportOf, live: new LiveData(), schema, corrected, planned: false };
      const requestContext = {
        request: { query, variables, operationName },
        document,
        operation: getOperationAST(document, operationName),
        operationName: operationName ?? null,
        queryHash: createHash('sha256').update(query).digest('hex'),
        source: query,
        schema,
        context,
        metrics: {},
        logger: SILENT,
      } as unknown as RequestContext;
      const answer = await gateway.executor(requestContext).catch((error: unknown) => {
        throw context.planned ? error : new PlannerRefuses(String(error));
      });
      return { data: answer.data, errors: errorsOf(answer, corrected) };
    },
  };
}

function errorsOf(answer: Awaited<ReturnType<ApolloGateway['executor']>>, corrected: boolean): AnswerError[] {
  const ofSubgraphs = (answer.errors ?? []).flatMap(({ path, extensions }): AnswerError[] => {
    const places = corrected ? (extensions?.places as Path[] | undefined) : undefined;
    return (places ?? [path]).map((place) => ({ kind: 'subgraph', path: place }));
  });
  const completion = (answer.extensions?.valueCompletion ?? []) as readonly GraphQLError[];
  return [...ofSubgraphs, ...completion.map(({ path }): AnswerError => ({ kind: 'completion', path }))];
}
