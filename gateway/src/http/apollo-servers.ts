import type { Server } from 'node:http';
import { ApolloServer, type ApolloServerOptionsWithGateway, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { ApolloServerPluginDrainHttpServer } from '@apollo/server/plugin/drainHttpServer';
import type { Locale } from '@lien-thong/kit/errors';
import type { Logger } from '@lien-thong/kit/logging';
import { stringifyResult } from '../answer';
import type { GatewayContext } from '../context';
import { limitRule, LIMITS, readableTextRule } from '../limits';
import { formatGatewayError } from '../subgraphs/format-error';

type Gateway = ApolloServerOptionsWithGateway<GatewayContext>['gateway'];

/**
 * Apollo Server once for each language. It does not tell its errors' format which request they are of; finding out by a
 * context that follows every promise would cost each request more than the rest of its way through the door.
 */
export class ApolloServers {
  private readonly byLocale: Readonly<Record<Locale, ApolloServer<GatewayContext>>>;

  constructor(gateway: Gateway, httpServer: Server, logger: Logger) {
    const drain = ApolloServerPluginDrainHttpServer({ httpServer });
    this.byLocale = { vi: server(gateway, 'vi', [drain], logger), en: server(gateway, 'en', [], logger) };
  }

  in(locale: Locale): ApolloServer<GatewayContext> {
    return this.byLocale[locale];
  }

  async start(): Promise<void> {
    for (const one of Object.values(this.byLocale)) await one.start();
  }

  /** The first to stop lets the requests in hand be answered, in either language. */
  async stop(): Promise<void> {
    for (const one of Object.values(this.byLocale)) await one.stop();
  }
}

function server(
  gateway: Gateway,
  locale: Locale,
  plugins: readonly ApolloServerPlugin<GatewayContext>[],
  logger: Logger,
): ApolloServer<GatewayContext> {
  return new ApolloServer<GatewayContext>({
    gateway,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    csrfPrevention: true,
    stopOnTerminationSignals: false,
    logger: quiet(logger),
    formatError: (formatted, error) =>
      formatGatewayError(formatted, error, locale, (cause) => logger.error({ err: cause }, 'masked error')),
    stringifyResult,
    parseOptions: { maxTokens: LIMITS.tokens },
    maxRecursiveSelections: LIMITS.recursiveSelections,
    validationRules: [limitRule, readableTextRule],
    plugins: [...plugins, ...NOTHING_LEAVES],
  });
}

/** Apollo's loggers take one text; its chatter about loading is for whoever debugs it. */
function quiet(logger: Logger) {
  return {
    debug: (message?: unknown) => logger.trace(message),
    info: (message?: unknown) => logger.debug(message),
    warn: (message?: unknown) => logger.warn(message),
    error: (message?: unknown) => logger.error(message),
  };
}

/** No page that loads scripts from elsewhere, no report to Apollo, whatever the environment says. */
const NOTHING_LEAVES: ApolloServerPlugin<GatewayContext>[] = [
  ApolloServerPluginLandingPageDisabled(),
  ApolloServerPluginUsageReportingDisabled(),
  ApolloServerPluginSchemaReportingDisabled(),
  ApolloServerPluginInlineTraceDisabled(),
  ApolloServerPluginCacheControlDisabled(),
];
