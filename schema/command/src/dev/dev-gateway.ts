import { openGateway, ownAddress, type OpenGateway } from '@lien-thong/gateway/standalone';
import { HEADERS } from '@lien-thong/kit/http';
import { createLogger } from '@lien-thong/kit/logging';
import { CommandError } from '../command-error';
import type { DevSettings } from './dev-settings';

export type DevGateway = Awaited<ReturnType<typeof openGateway>>;

const TIMEOUT_MS = 15_000;

/**
 * The whole graph on this machine alone. The developer's own subgraph, and other partners', are asked where the supergraph
 * says; those of the house by way of the registry, which has the key that they want to see, with the developer's token.
 * @throws CommandError where the port is taken.
 */
export async function openDevGateway(
  { registry, token, port }: DevSettings,
  supergraphSdl: string,
  logLevel: string,
): Promise<DevGateway> {
  const ofHouse = new Set<string>();
  const options: OpenGateway = {
    supergraphSdl,
    listen: { host: '127.0.0.1', port },
    timeoutMs: TIMEOUT_MS,
    addressOf(subgraph) {
      const own = ownAddress(subgraph);
      if (own !== null) return own;
      const { name } = subgraph;
      ofHouse.add(name);
      return new URL(`/house/${encodeURIComponent(name)}`, registry).href;
    },
    headersOf: ({ locale, correlationId, instant }, subgraph) => ({
      'accept-language': locale,
      [HEADERS.correlationId]: correlationId,
      [HEADERS.instant]: instant.toISOString(),
      ...(token && ofHouse.has(subgraph) && { authorization: `Bearer ${token}` }),
    }),
  };
  try {
    return await openGateway(options, createLogger('gateway', logLevel));
  } catch (error) {
    if ((error as { code?: string }).code !== 'EADDRINUSE') throw error;
    throw new CommandError(`The port ${port} is taken; --port names another one`);
  }
}
