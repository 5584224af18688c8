import path from 'node:path';
import { loadServiceConfig, type ServiceConfig } from '@lien-thong/kit/config';
import { createDataSource } from '@lien-thong/kit/database';
import { ANONYMOUS, sealKey } from '@lien-thong/kit/identity';
import { createSubgraphServer, type ServiceDefinition } from '@lien-thong/kit/subgraph';
import { silentLogger, StatementCounter } from '@lien-thong/kit/testing';
import { ROOT } from '../house/house-config';
import { definitionIn } from '../house/service-definition';
import { servicesOf } from '../house/services';
import { loadModule } from '../products/built-modules';

/** The gateway and every subgraph in this process, on the databases of a house, with each SQL statement counted. */
export interface CountedHouse {
  readonly url: string;
  /** Statements seen so far, by subgraph. */
  counts(): ReadonlyMap<string, number>;
  close(): Promise<void>;
}

interface Server {
  readonly url: string;
  stop(): Promise<void>;
}

interface GatewayModule {
  createGatewayServer(options: object, logger: unknown): Promise<Server>;
}

interface ProtocolModule {
  houseProtocol(gatewayKey: Uint8Array, logger: unknown): unknown;
}

const LISTEN = { host: '127.0.0.1', port: 0 };

export async function openCountedHouse(env: NodeJS.ProcessEnv, supergraphSdl: string): Promise<CountedHouse> {
  const config = loadServiceConfig({ GATEWAY_KEY: 'counts statements, serves nobody else', ...env });
  const gatewayKey = sealKey(config.GATEWAY_KEY);
  const subgraphs = new Map<string, Awaited<ReturnType<typeof openCounted>>>();
  for (const { folder } of servicesOf(ROOT)) {
    const definition = definitionIn(folder);
    subgraphs.set(definition.name, await openCounted(definition, config, gatewayKey));
  }
  const { createGatewayServer } = loadModule(path.join(ROOT, 'gateway/dist/server.js')) as GatewayModule;
  const { houseProtocol } = loadModule(
    path.join(ROOT, 'gateway/dist/subgraphs/house-protocol.js'),
  ) as ProtocolModule;
  const gateway = await createGatewayServer(
    {
      supergraphSdl,
      protocol: houseProtocol(gatewayKey, silentLogger),
      addressOf: ({ name }: { name: string }) => subgraphs.get(name)?.server.url,
      timeoutMs: 30_000,
      verifyToken: async () => ANONYMOUS,
      listen: LISTEN,
    },
    silentLogger,
  );
  return {
    url: gateway.url,
    counts: () => new Map([...subgraphs].map(([name, { counter }]) => [name, counter.seen.length])),
    async close() {
      await gateway.stop();
      for (const { server, db } of subgraphs.values()) {
        await server.stop();
        await db.destroy();
      }
    },
  };
}

async function openCounted(
  definition: ServiceDefinition<object>,
  config: ServiceConfig,
  gatewayKey: Uint8Array,
) {
  const counter = new StatementCounter();
  const db = await createDataSource(definition, config, counter).initialize();
  const consumers = { lag: async () => [], outboxAge: async () => 0, stop: async () => undefined };
  const service = { db, consumers, close: () => db.destroy() };
  const server = await createSubgraphServer(definition, service, { ...LISTEN, gatewayKey }, silentLogger);
  return { counter, db, server };
}
