import { readFileSync } from 'node:fs';
import path from 'node:path';
import {
  addressConfigShape,
  ConfigError,
  houseAddresses,
  loadConfig,
  partnerConfigShape,
  serviceConfigShape,
  tokenConfigShape,
} from '@lien-thong/kit/config';
import { eventContracts } from '@lien-thong/kit/events';
import type { AgreedLimits } from '@lien-thong/kit/limits';
import { z } from 'zod';
import type { SubgraphEntry } from './planning';
import type { FactOptions } from './facts';
import { readLimits, type LimitsOf } from './subgraphs/isolation';
import { ownAddress } from './subgraphs/own-address';

const CHECKOUT = path.resolve(__dirname, '../..');

const {
  PORT_BASE,
  LISTEN_HOST,
  LOG_LEVEL,
  GATEWAY_KEY,
  DATABASE_URL,
  DATABASE_PREFIX,
  KAFKA_BROKERS,
  KAFKA_PREFIX,
  KAFKA_SESSION_MS,
} = serviceConfigShape;

export const gatewayConfigShape = {
  PORT_BASE,
  LISTEN_HOST: LISTEN_HOST.describe('Address that the processes listen on'),
  LOG_LEVEL,
  SUPERGRAPH_FILE: z
    .string()
    .default('schema/supergraph.graphql')
    .describe('Composed supergraph; a relative path is taken from the checkout'),
  REGISTRY_URL: z
    .url()
    .optional()
    .describe(
      'Registry whose supergraph is served and followed; SUPERGRAPH_FILE is served where there is none',
    ),
  REGISTRY_CONTRACT: z
    .string()
    .regex(/^(public|internal|sandbox:[a-z][a-z0-9-]*)$/, 'public, internal or sandbox:<subgraph>')
    .default('public')
    .describe('Which graph of the registry is served'),
  USAGE_SECONDS: z.coerce
    .number()
    .int()
    .min(1)
    .max(3600)
    .default(30)
    .describe('How often the registry is told which operations and fields clients use'),
  SUPERGRAPH_KEPT: z
    .string()
    .default('.data/gateway/supergraph.json')
    .describe(
      'Where the last supergraph of the registry is kept, with what was agreed of its subgraphs, for a start without it; a relative path is taken from the checkout',
    ),
  ...addressConfigShape,
  OPERATIONS_FOLDER: z
    .string()
    .default('schema/operations')
    .describe(
      'Operations that are planned before they are asked for; a relative path is taken from the checkout',
    ),
  WEB_FOLDER: z
    .string()
    .default('web/dist')
    .describe(
      'Built pages that are served beside the graph, where there are any; a relative path is taken from the checkout',
    ),
  ASYNCAPI_FILE: z
    .string()
    .default('schema/asyncapi.json')
    .describe('Description of the facts for partners; a relative path is taken from the checkout'),
  CACHE_MEGABYTES: z.coerce
    .number()
    .int()
    .min(0)
    .max(4096)
    .default(64)
    .describe(
      'Memory in which the gateway keeps answers until a fact makes them doubtful; 0 keeps nothing, and so does a gateway that no facts reach',
    ),
  GATEWAY_KEY,
  /** Where the facts are that live updates and the cache follow: as for the services, but nothing is assumed where nothing is said. */
  KAFKA_BROKERS,
  KAFKA_PREFIX,
  KAFKA_SESSION_MS,
  DATABASE_URL: DATABASE_URL.unwrap().optional(),
  DATABASE_PREFIX,
  ...tokenConfigShape,
  ...partnerConfigShape,
  SUBGRAPH_TIMEOUT_MS: z.coerce
    .number()
    .int()
    .min(100)
    .max(120_000)
    .default(10_000)
    .describe('How long the gateway waits for one subgraph before the rest of the answer goes without it'),
  SUBGRAPH_LIMITS_FILE: z
    .string()
    .optional()
    .describe(
      'What subgraphs may cost, JSON: { "partners": { name: {…} }, "house": { name: {…} } }; a relative path is taken from the checkout',
    ),
};

export type GatewayConfig = z.output<z.ZodObject<typeof gatewayConfigShape>>;

export function loadGatewayConfig(env: NodeJS.ProcessEnv): GatewayConfig {
  return loadConfig(gatewayConfigShape, env);
}

export function supergraphSdl(config: GatewayConfig): string {
  return read(config.SUPERGRAPH_FILE);
}

export function keptSupergraphFile(config: GatewayConfig): string {
  return path.resolve(CHECKOUT, config.SUPERGRAPH_KEPT);
}

export function operationsFolder(config: GatewayConfig): string {
  return path.resolve(CHECKOUT, config.OPERATIONS_FOLDER);
}

export function webFolder(config: GatewayConfig): string {
  return path.resolve(CHECKOUT, config.WEB_FOLDER);
}

/** What partners may be told, by the contracts of the house, and how it is described to them. */
export function factsOf(config: GatewayConfig): FactOptions {
  const types = eventContracts().forPartners();
  return { types: types.map(({ $id }) => $id), description: read(config.ASYNCAPI_FILE, 'npm run asyncapi') };
}

/** @throws ConfigError that says what of the file cannot be read. */
export function limitsOf(
  { SUBGRAPH_LIMITS_FILE: file, SUBGRAPH_TIMEOUT_MS }: GatewayConfig,
  agreed: (subgraph: string) => AgreedLimits | undefined,
): LimitsOf {
  return readLimits(file === undefined ? null : path.resolve(CHECKOUT, file), SUBGRAPH_TIMEOUT_MS, agreed);
}

/** Where each subgraph answers: as configured, as the supergraph says, or on this host at its place above PORT_BASE. */
export function addressBook(config: GatewayConfig): (subgraph: SubgraphEntry) => string {
  const ofHouse = houseAddresses(config, path.resolve(CHECKOUT, config.ROUTING_FILE));
  return (subgraph) => {
    const { name } = subgraph;
    const known = config.SUBGRAPH_URLS.get(name) ?? ownAddress(subgraph) ?? ofHouse(name);
    if (known) return known;
    throw new ConfigError(`No address for the subgraph "${name}": add it to SUBGRAPH_URLS`);
  };
}

function read(file: string, writer = 'npm run supergraph'): string {
  const resolved = path.resolve(CHECKOUT, file);
  try {
    return readFileSync(resolved, 'utf8');
  } catch {
    throw new ConfigError(`${file} cannot be read; ${writer} writes it`);
  }
}
