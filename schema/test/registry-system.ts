import path from 'node:path';
import type { ServiceConfig } from '@lien-thong/kit/config';
import { databaseUrl } from '@lien-thong/kit/database';
import {
  REGISTRY_AUDIENCE,
  sealKey,
  sealRequest,
  SEAL_HEADER,
  ANONYMOUS,
  tokenVerifier,
} from '@lien-thong/kit/identity';
import { dropDatabase, silentLogger, testConfig, TOKENS } from '@lien-thong/kit/testing';
import {
  createRegistryServer,
  openRegistryDatabase,
  readHouseGraph,
  REGISTRY_DATABASE,
  SupergraphNews,
} from '@lien-thong/schema/registry';
import type { Registry } from '@lien-thong/schema/registry';
import { GOOD, RIGHTS } from './submissions';

export const CHECKOUT = path.resolve(__dirname, '../..');
export const HOUSE = readHouseGraph(CHECKOUT);

export interface RegistryAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** What is read of it, a test knows. */
  readonly body: {
    readonly revision: number;
    readonly live: number | null;
    readonly stage: string;
    readonly ok: boolean;
    readonly refusals: readonly { readonly code: string; readonly line: number | null }[];
    readonly breaking: readonly { readonly operation: string; readonly clients: readonly string[] }[];
    readonly supergraphSdl: string | null;
    readonly errors: readonly { readonly extensions: { readonly code: string; readonly details: object } }[];
    readonly changes: readonly { readonly action: string; readonly version: number | null }[];
    readonly versions: readonly { readonly number: number; readonly sha256: string }[];
    readonly supergraphs: readonly { readonly contract: string; readonly number: number }[];
  };
}

export interface RegistrySystem {
  readonly url: string;
  readonly config: ServiceConfig;
  readonly registry: Registry;
  readonly gatewayKey: Uint8Array;
  ask(
    method: string,
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ): Promise<RegistryAnswer>;
  /** The headers of an editor of the agency that owns the partner of the test. */
  owner(): Promise<Record<string, string>>;
  /** As an editor of the agency that owns the partner of the test. */
  asOwner(method: string, path: string, body?: unknown): Promise<RegistryAnswer>;
  asRegistrar(method: string, path: string, body?: unknown): Promise<RegistryAnswer>;
  asGateway(method: string, path: string, body?: unknown): Promise<RegistryAnswer>;
  /** Publishes for the partner of the test. */
  publish(sdl: string, expectedRevision: number, name?: string): Promise<RegistryAnswer>;
  stop(): Promise<void>;
}

/**
 * A registry on a database of its own, with one partner.
 * @param now what it takes for the time. @param addressOf where subgraphs of the house answer; nowhere, unless said otherwise.
 */
export async function registrySystem(
  now: () => Date = () => new Date(),
  config = testConfig(),
  addressOf: (subgraph: string) => string | undefined = () => undefined,
): Promise<RegistrySystem> {
  const db = await openRegistryDatabase(config);
  const gatewayKey = sealKey(config.GATEWAY_KEY);
  const addresses = { resolve: async () => [], privateAddresses: true };
  const registry: Registry = { db, house: HOUSE, addresses, now, logger: silentLogger };
  const news = new SupergraphNews(databaseUrl(config, REGISTRY_DATABASE.name), silentLogger);
  await news.open();
  const server = await createRegistryServer(registry, news, {
    verifyToken: tokenVerifier(TOKENS.settings),
    gatewayKey,
    addressOf,
    listen: { host: '127.0.0.1', port: 0 },
  });
  const ask: RegistrySystem['ask'] = async (method, where, body, headers = {}) => {
    const response = await fetch(`${server.url}${where}`, {
      method,
      headers: { 'content-type': 'application/json', 'accept-language': 'en', ...headers },
      body: body === undefined ? undefined : typeof body === 'string' ? body : JSON.stringify(body),
    });
    const text = await response.text();
    const json = response.headers.get('content-type')?.includes('json') ? JSON.parse(text) : {};
    return { status: response.status, headers: response.headers, text, body: json };
  };
  const owner = () => TOKENS.bearer('A1', ['agency-editor']);
  const asOwner: RegistrySystem['asOwner'] = async (method, where, body) =>
    ask(method, where, body, await owner());
  const asRegistrar: RegistrySystem['asRegistrar'] = async (method, where, body) =>
    ask(method, where, body, await TOKENS.bearer(null, ['registrar']));
  const asGateway: RegistrySystem['asGateway'] = (method, where, body) => {
    const sent = body === undefined ? '' : JSON.stringify(body);
    const seal = sealRequest(ANONYMOUS, { subgraph: REGISTRY_AUDIENCE, body: sent }, gatewayKey);
    return ask(method, where, body === undefined ? undefined : sent, { [SEAL_HEADER]: seal });
  };
  await asRegistrar('PUT', '/partners/bo-test', {
    prefix: RIGHTS.prefix,
    hosts: RIGHTS.hosts,
    agency: 'A1',
    contact: 'someone@example.vn',
  });
  return {
    url: server.url,
    config,
    registry,
    gatewayKey,
    ask,
    owner,
    asOwner,
    asRegistrar,
    asGateway,
    publish: (sdl, expectedRevision, name = GOOD.name) =>
      asOwner('POST', `/subgraphs/${name}/versions`, publication(sdl, expectedRevision)),
    async stop() {
      await server.stop();
      await db.destroy();
      await dropDatabase(config, REGISTRY_DATABASE.name);
    },
  };
}

export function publication(sdl: string, expectedRevision: number): object {
  return { sdl, address: GOOD.address, partner: 'bo-test', contact: 'someone@example.vn', expectedRevision };
}

/** Codes of whatever was refused, in a report or as an error. */
export function codesOf({ body }: RegistryAnswer): string[] {
  return [
    ...(body.refusals ?? []).map(({ code }) => code),
    ...(body.errors ?? []).map(({ extensions }) => extensions.code),
  ];
}
