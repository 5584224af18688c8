import type { GraphQLDataSource } from '@apollo/gateway';
import { kitErrors } from '@lien-thong/kit/errors';
import type { Logger } from '@lien-thong/kit/logging';
import type { GatewayContext } from '../context';
import { askedPaths } from './asked-paths';
import { ask, type SubgraphAnswer, type SubgraphPlace } from './fetch';
import { SubgraphError } from './subgraph-error';

type Options = Parameters<GraphQLDataSource<GatewayContext>['process']>[0];
type Answer = Awaited<ReturnType<GraphQLDataSource['process']>>;

/**
 * Asks one subgraph. Whatever goes wrong on the way is an answer with coded errors at the paths that stay empty, so
 * that the plan goes on without it; address, status and body of a failed fetch go to the log alone.
 */
export class SubgraphDataSource implements GraphQLDataSource<GatewayContext> {
  constructor(
    private readonly subgraph: SubgraphPlace,
    private readonly logger: Logger,
  ) {}

  async process(options: Options): Promise<Answer> {
    const { request } = options;
    const context = options.context as GatewayContext;
    const { query = '', variables, operationName } = request;
    const paths = () => askedPaths(query, variables);
    try {
      const answer = await ask(this.subgraph, { query, variables, operationName }, context);
      return { data: answer.data ?? null, ...this.errorsOf(answer, paths) } as Answer;
    } catch (error) {
      this.logger.warn(
        { err: error, subgraph: this.subgraph.name, correlationId: context.correlationId },
        'no answer',
      );
      return { data: null, errors: unavailable(paths()) } as unknown as Answer;
    }
  }

  private errorsOf({ errors }: SubgraphAnswer, paths: () => Path[]): { errors?: SubgraphError[] } {
    if (!errors || errors.length === 0) return {};
    return { errors: errors.flatMap((error) => this.passOn(error, paths)) };
  }

  /** A coded error goes on as it is. One that blames the gateway's own request is the gateway's affair. */
  private passOn(error: NonNullable<SubgraphAnswer['errors']>[number], paths: () => Path[]): SubgraphError[] {
    const places = error.path ? [error.path] : paths();
    const { code, remedy, details } = error.extensions ?? {};
    if (typeof code !== 'string' || typeof remedy !== 'string' || GATEWAYS_FAULT.has(code)) {
      this.logger.error(
        { err: error, subgraph: this.subgraph.name },
        'a subgraph answered an error that is not coded',
      );
      return unavailable(places);
    }
    return places.map((path) => new SubgraphError(error.message, path, code, remedy, details));
  }
}

type Path = readonly (string | number)[];

/** What a subgraph says of the gateway's own request: the caller has no part in it. */
const GATEWAYS_FAULT = new Set<string>([kitErrors.REQUEST_INVALID.code, kitErrors.GATEWAY_ONLY.code]);

function unavailable(paths: readonly Path[]): SubgraphError[] {
  const { code, message } = kitErrors.SUBGRAPH_UNAVAILABLE;
  return paths.map((path) => new SubgraphError(message.en, path, code));
}
