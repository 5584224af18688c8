import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { ServiceConfig } from '@lien-thong/kit/config';
import { openFollower } from '@lien-thong/kit/events';
import { sealKey, tokenVerifier } from '@lien-thong/kit/identity';
import {
  createSubgraphServer,
  openService,
  type OpenService,
  type ServiceDefinition,
} from '@lien-thong/kit/subgraph';
import { dropDatabase, settled, silentLogger, testConfig, TOKENS } from '@lien-thong/kit/testing';
import { composeCheckout } from '@lien-thong/schema/compose';
import { agencies } from '../../services/agencies/src/service';
import { databases } from '../../services/databases/src/service';
import { directives } from '../../services/directives/src/service';
import { procedures } from '../../services/procedures/src/service';
import { publicServices } from '../../services/public-services/src/service';
import { FollowedFacts } from '../src/caching';
import { factsOf, loadGatewayConfig } from '../src/config';
import { readOperations } from '../src/operations';
import { createGatewayServer } from '../src/server';
import type { UsageSettings } from '../src/usage';
import { houseProtocol } from '../src/subgraphs/house-protocol';

export const CHECKOUT = path.resolve(__dirname, '../..');

/** Read by their own loaders each, so here they are only definitions to run. */
export const DEFINITIONS = [
  agencies,
  databases,
  directives,
  procedures,
  publicServices,
] as unknown as readonly ServiceDefinition<object>[];

/** @typeParam T what the query selects; a refused request has no data, and reading it there is a failed test. */
export interface Answer<T> {
  readonly status: number;
  readonly headers: Headers;
  /** The answer as it was sent, for tests of what must not be in it. */
  readonly text: string;
  readonly data: T;
  readonly errors?: readonly {
    readonly message: string;
    readonly path?: readonly (string | number)[];
    readonly extensions: { readonly code: string; readonly remedy: string; readonly details: object };
  }[];
}

export interface System {
  readonly url: string;
  readonly config: ServiceConfig;
  /** Each service's own database, for tests of what was written. */
  readonly databases: ReadonlyMap<string, OpenService['db']>;
  /** Origins of the subgraphs by name. */
  readonly addresses: ReadonlyMap<string, string>;
  ask<T>(query: string, variables?: object, headers?: Record<string, string>): Promise<Answer<T>>;
  /** Asks an operation of schema/operations by its file name. */
  run<T>(operation: string, variables?: object, headers?: Record<string, string>): Promise<Answer<T>>;
  /** Returns when every handler has read what every domain has stated. */
  settle(): Promise<void>;
  /** Another gateway before the same subgraphs. */
  anotherGateway(): Promise<{ readonly url: string; stop(): Promise<void> }>;
  /** Takes a subgraph's HTTP side away; @returns what brings it back, at the same address. */
  cut(name: string): Promise<() => Promise<void>>;
  stop(): Promise<void>;
}

/**
 * Every service on its real seeds and the gateway before them, in this process; consumers have read everything.
 * @param settings what the configuration of the services adds to that of every test.
 * @param cacheBytes memory in which the gateway keeps answers; none, unless said otherwise.
 * @param webFolder built pages that the gateway serves, with the operations that they ask by hash; none by default.
 * @param usage where the gateway tells what is used; nowhere, unless said otherwise.
 */
export async function startSystem(
  now: () => Date = () => new Date('2025-08-05T12:00:00+07:00'),
  settings: Record<string, string> = {},
  cacheBytes = 0,
  webFolder?: string,
  usage?: UsageSettings,
): Promise<System> {
  const config = testConfig({ DATABASE_POOL: '4', ...settings });
  const gatewayKey = sealKey(config.GATEWAY_KEY);
  const services = new Map<string, OpenService>();
  for (const definition of DEFINITIONS) {
    services.set(definition.name, await openService(definition, config, silentLogger, now));
  }
  const settle = () => settled([...services.values()].map((service) => service.consumers));
  await settle();

  const servers = new Map<string, { url: string; stop(): Promise<void> }>();
  const serve = async (definition: ServiceDefinition<object>, port = 0): Promise<void> => {
    const service = services.get(definition.name) as OpenService;
    const listen = { host: '127.0.0.1', port, gatewayKey };
    servers.set(definition.name, await createSubgraphServer(definition, service, listen, silentLogger));
  };
  for (const definition of DEFINITIONS) await serve(definition);
  const addresses = new Map([...servers].map(([name, { url }]) => [name, url]));

  const { supergraphSdl } = composeCheckout(CHECKOUT).composed;
  const openGateway = () => {
    const follower = openFollower(config, silentLogger);
    const cache =
      follower && cacheBytes > 0 ? { bytes: cacheBytes, facts: new FollowedFacts(follower) } : undefined;
    return createGatewayServer(
      {
        supergraphSdl,
        addressOf: ({ name }) => addresses.get(name) as string,
        timeoutMs: 10_000,
        protocol: houseProtocol(gatewayKey, silentLogger),
        verifyToken: tokenVerifier(TOKENS.settings),
        listen: { host: '127.0.0.1', port: 0 },
        operations: cache || webFolder ? readOperations(path.join(CHECKOUT, 'schema/operations')) : [],
        ...(webFolder !== undefined && { webFolder }),
        facts: factsOf(loadGatewayConfig({ GATEWAY_KEY: config.GATEWAY_KEY })),
        follower,
        cache,
        usage,
        now,
      },
      silentLogger,
    );
  };
  const gateway = await openGateway();

  const ask: System['ask'] = async (query, variables = {}, headers = {}) => {
    const response = await fetch(gateway.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query, variables }),
    });
    const text = await response.text();
    return { status: response.status, headers: response.headers, text, ...JSON.parse(text) };
  };

  return {
    url: gateway.url,
    config,
    databases: new Map([...services].map(([name, { db }]) => [name, db])),
    addresses,
    ask,
    run: (operation, variables, headers) => ask(operationText(operation), variables, headers),
    settle,
    anotherGateway: openGateway,
    async cut(name) {
      await servers.get(name)?.stop();
      const definition = DEFINITIONS.find((one) => one.name === name) as ServiceDefinition<object>;
      return () => serve(definition, Number(new URL(addresses.get(name) as string).port));
    },
    async stop() {
      await gateway.stop();
      for (const server of servers.values()) await server.stop();
      for (const service of services.values()) await service.close();
      for (const { name } of DEFINITIONS) await dropDatabase(config, name);
    },
  };
}

export function operationText(file: string): string {
  return readFileSync(path.join(CHECKOUT, 'schema/operations', `${file}.graphql`), 'utf8');
}
