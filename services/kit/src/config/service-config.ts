import { z } from 'zod';
import { loadConfig } from './load-config';

/** Every port derives from one PORT_BASE, so that two checkouts run side by side by changing one number. */
export const PORT_OFFSETS = { gateway: 0, firstService: 1, postgres: 50, registry: 60, kafka: 92 } as const;

export const serviceConfigShape = {
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'must begin with postgres:// or postgresql://')
    .default('postgresql://lien_thong:lien_thong@127.0.0.1:4050/postgres')
    .describe('PostgreSQL server; each service opens its own database on it. Left out, npm start runs one'),
  DATABASE_PREFIX: z
    .string()
    .regex(/^[a-z][a-z0-9_]{0,40}$/, 'lower-case letters, digits and underscores')
    .default('lien_thong')
    .describe('Prefix of the name of each database'),
  DATABASE_POOL: z.coerce.number().int().min(1).max(100).default(8).describe('Connections per service'),
  PORT_BASE: z.coerce
    .number()
    .int()
    .min(1024)
    .max(65000)
    .default(4000)
    .describe('Gateway port; every other port derives from it'),
  KAFKA_BROKERS: z
    .string()
    .regex(/^[^\s,:]+:\d+(,[^\s,:]+:\d+)*$/, 'host:port, several parted by commas')
    .optional()
    .describe(
      'Kafka that carries the events (127.0.0.1:9092). Left out, subgraphs read from outbox to reader',
    ),
  KAFKA_PREFIX: z
    .string()
    .regex(/^[a-z][a-z0-9-]{0,40}$/, 'lower-case letters, digits and hyphens')
    .default('lienthong')
    .describe('Prefix of the name of each topic and consumer group'),
  KAFKA_SESSION_MS: z.coerce
    .number()
    .int()
    .min(6000)
    .max(300_000)
    .default(30_000)
    .describe(
      'After so long without a sign of life, in milliseconds, what a reader reads goes to another one',
    ),
  LISTEN_HOST: z.string().default('127.0.0.1').describe('Address that the subgraphs listen on'),
  GATEWAY_KEY: z
    .string({ error: 'is missing: 32 characters or more, the same for the gateway and every subgraph' })
    .min(32, 'must have 32 characters or more')
    .describe('Secret with which the gateway seals its requests; npm start makes one where none is set'),
  LOG_LEVEL: z
    .enum(['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'])
    .default('info')
    .describe('What is written to the log'),
  SEED: z.enum(['on', 'off']).default('on').describe('Whether a service loads its seeds when it starts'),
};

export type ServiceConfig = z.output<z.ZodObject<typeof serviceConfigShape>>;

export function loadServiceConfig(env: NodeJS.ProcessEnv): ServiceConfig {
  return loadConfig(serviceConfigShape, env);
}
