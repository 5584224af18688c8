import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ConfigError, loadConfig, serviceConfigShape, tokenConfigShape } from '@lien-thong/kit/config';
import { z } from 'zod';
import type { SubgraphEntry } from './planning';
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
    .default('.data/gateway/supergraph.graphql')
    .describe(
      'Where the last supergraph of the registry is kept, for a start without it; a relative path is taken from the checkout',
    ),
  ROUTING_FILE: z
    .string()
    .default('schema/routing.json')
    .describe('Place of each subgraph above PORT_BASE, written by the composition'),
  SUBGRAPH_URLS: z
    .string()
    .default('')
    .transform((text, context) =>
      readAddresses(text, (message) => context.addIssue({ code: 'custom', message })),
    )
    .describe('Addresses of subgraphs that run elsewhere: name=url, separated by commas'),
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

/** @throws ConfigError that says what of the file cannot be read. */
export function limitsOf({ SUBGRAPH_LIMITS_FILE: file, SUBGRAPH_TIMEOUT_MS }: GatewayConfig): LimitsOf {
  return readLimits(file === undefined ? null : path.resolve(CHECKOUT, file), SUBGRAPH_TIMEOUT_MS);
}

/** Where each subgraph answers: as configured, as the supergraph says, or on this host at its place above PORT_BASE. */
export function addressBook(config: GatewayConfig): (subgraph: SubgraphEntry) => string {
  const offsets = z.record(z.string(), z.number().int().min(1)).parse(JSON.parse(read(config.ROUTING_FILE)));
  const host = ['0.0.0.0', '::'].includes(config.LISTEN_HOST) ? '127.0.0.1' : config.LISTEN_HOST;
  return (subgraph) => {
    const { name } = subgraph;
    const known = config.SUBGRAPH_URLS[name] ?? ownAddress(subgraph);
    if (known) return known;
    const offset = offsets[name];
    if (offset === undefined)
      throw new ConfigError(`No address for the subgraph "${name}": add it to SUBGRAPH_URLS`);
    return `http://${host}:${config.PORT_BASE + offset}/graphql`;
  };
}

function readAddresses(text: string, refuse: (message: string) => void): Readonly<Record<string, string>> {
  const entries = text.split(',').flatMap((entry): [string, string][] => {
    if (entry.trim() === '') return [];
    const [, name, url] = /^\s*([a-z][\w-]*)=(https?:\/\/\S+)\s*$/.exec(entry) ?? [];
    if (name && url && URL.canParse(url)) return [[name, url]];
    refuse(`"${entry.trim()}" is not name=http(s)://…`);
    return [];
  });
  return Object.fromEntries(entries);
}

function read(file: string): string {
  const resolved = path.resolve(CHECKOUT, file);
  try {
    return readFileSync(resolved, 'utf8');
  } catch {
    throw new ConfigError(`${file} cannot be read; npm run supergraph writes the composition's files`);
  }
}
