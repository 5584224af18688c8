import { ApolloGateway } from '@apollo/gateway';
import type { Logger } from '@lien-thong/kit/logging';
import { refuseTelemetry } from './config';
import { readScalarsAtTheDoor } from './scalars';
import { SubgraphDataSource } from './subgraphs/data-source';
import type { SubgraphPlace } from './subgraphs/fetch';

export interface FederationOptions {
  readonly supergraphSdl: string;
  readonly addressOf: (name: string) => string;
  readonly timeoutMs: number;
  readonly gatewayKey: Uint8Array;
}

export interface Federation {
  readonly gateway: ApolloGateway;
  /** The subgraphs of the supergraph and where they answer; filled once the gateway has loaded. */
  readonly places: ReadonlyMap<string, SubgraphPlace>;
}

/** Plans and runs federated requests from a composed supergraph on disk: no registry, no telemetry. */
export function createFederation(options: FederationOptions, logger: Logger): Federation {
  refuseTelemetry();
  const places = new Map<string, SubgraphPlace>();
  const gateway = new ApolloGateway({
    supergraphSdl: options.supergraphSdl,
    __exposeQueryPlanExperimental: false,
    serviceHealthCheck: false,
    logger: quiet(logger),
    buildService: ({ name }) => {
      const { timeoutMs, gatewayKey } = options;
      const place = { name, url: options.addressOf(name), timeoutMs, gatewayKey };
      places.set(name, place);
      return new SubgraphDataSource(place, logger);
    },
  });
  gateway.onSchemaLoadOrUpdate(({ apiSchema }) => readScalarsAtTheDoor(apiSchema));
  return { gateway, places };
}

/** Apollo's loggers take one text; its chatter about loading is for whoever debugs it. */
export function quiet(logger: Logger) {
  return {
    debug: (message?: unknown) => logger.trace(message),
    info: (message?: unknown) => logger.debug(message),
    warn: (message?: unknown) => logger.warn(message),
    error: (message?: unknown) => logger.error(message),
  };
}
