import { ApolloGateway } from '@apollo/gateway';
import type { Logger } from '@lien-thong/kit/logging';
import { refuseTelemetry } from './config';
import { readScalarsAtTheDoor } from './scalars';
import { SubgraphDataSource } from './subgraphs/data-source';

export interface FederationOptions {
  readonly supergraphSdl: string;
  readonly addressOf: (name: string) => string;
  readonly timeoutMs: number;
  readonly gatewayKey: Uint8Array;
}

export interface Federation {
  readonly gateway: ApolloGateway;
  /** The subgraphs of the supergraph and where they answer; filled once the gateway has loaded. */
  readonly addresses: ReadonlyMap<string, string>;
}

/** Plans and runs federated requests from a composed supergraph on disk: no registry, no telemetry. */
export function createFederation(options: FederationOptions, logger: Logger): Federation {
  refuseTelemetry();
  const addresses = new Map<string, string>();
  const gateway = new ApolloGateway({
    supergraphSdl: options.supergraphSdl,
    __exposeQueryPlanExperimental: false,
    serviceHealthCheck: false,
    logger: quiet(logger),
    buildService: ({ name }) => {
      const url = options.addressOf(name);
      addresses.set(name, url);
      return new SubgraphDataSource({ name, url, ...options }, logger);
    },
  });
  gateway.onSchemaLoadOrUpdate(({ apiSchema }) => readScalarsAtTheDoor(apiSchema));
  return { gateway, addresses };
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
