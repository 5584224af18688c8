import type { GraphQLDataSource } from '@apollo/gateway';
import type { GraphQLSchema } from 'graphql';
import { byteText } from '../../../../src/byte-text';
import type { SubgraphTransport } from '../../../../src/subgraphs/transport';
import type { LiveData } from './live-data';
import { keepKnownTypes } from './kept-types';
import { placesOfErrors, representationsOf, type Fetch } from './places-of-errors';
import { readAnswer, type SubgraphAnswer } from './read-answer';
import { renameFalsyValues } from './renamed';

type Options = Parameters<GraphQLDataSource['process']>[0];
type Answer = Awaited<ReturnType<GraphQLDataSource['process']>>;

/** What belongs to one operation. */
export interface StockContext {
  readonly transportOf: (subgraph: string) => SubgraphTransport;
  readonly live: LiveData;
  readonly schema: GraphQLSchema;
  /** Whether what stock is known to do wrong is put right on the way. */
  readonly corrected: boolean;
  /** Whether the planner has made its plan. */
  planned: boolean;
}

/** Asks one subgraph for the stock executor, and notes with each error where it belongs. */
export class StockDataSource implements GraphQLDataSource {
  constructor(private readonly subgraph: string) {}

  async process(options: Options): Promise<Answer> {
    const { request, context } = options;
    const { transportOf, live, schema, corrected } = context as unknown as StockContext;
    const fetch: Fetch = {
      query: request.query ?? '',
      variables: request.variables ?? {},
      path: ('pathInIncomingRequest' in options ? (options.pathInIncomingRequest ?? []) : []) as string[],
    };
    const { query, variables } = fetch;
    const { operationName } = request;
    const answer = await this.ask(
      JSON.stringify({ query, variables, operationName }),
      fetch,
      transportOf(this.subgraph),
    );
    if (answer.data && corrected) {
      renameFalsyValues(answer.data);
      keepKnownTypes(answer.data, fetch, live, schema);
    }
    if (answer.data && fetch.path.length === 0) live.received(answer.data);
    if (answer.errors.length === 0) return { data: answer.data } as Answer;
    const places = placesOfErrors(answer.errors, fetch, live, schema);
    const errors = answer.errors.map((error, index) => ({ ...error, extensions: { places: places[index] } }));
    return { data: answer.data, errors } as unknown as Answer;
  }

  /** Where no answer comes, or none of GraphQL's, that is an error at everything that was asked for. */
  private async ask(body: string, fetch: Fetch, transport: SubgraphTransport): Promise<SubgraphAnswer> {
    try {
      const bytes = await transport.send({ body: byteText(body), headers: {} });
      return readAnswer(bytes.toString(), representationsOf(fetch)?.length);
    } catch {
      return { data: null, errors: [{ message: 'unavailable' }] };
    }
  }
}
