import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { ConfigError, loadConfig, PORT_OFFSETS, serviceConfigShape } from '@lien-thong/kit/config';
import { z } from 'zod';
import { houseKeys } from './keys';
import { HouseProblem } from './problem';

export const ROOT = path.resolve(__dirname, '../../..');

/** What `npm start` reads besides what each service reads. */
export const houseConfigShape = {
  DATA_DIR: z
    .string()
    .min(1)
    .default('.data')
    .describe('Folder of the embedded database and of the logs; relative to the checkout'),
  KAFKA_CACHE: z
    .string()
    .min(1)
    .optional()
    .describe("Folder that keeps Kafka's jars between runs; left out, it is ~/.cache/lien-thong"),
};

/** Kept outside the checkout: the jars are the same for all of them. */
export function kafkaCacheFolder(env: NodeJS.ProcessEnv = process.env): string {
  return path.resolve(ROOT, env.KAFKA_CACHE || path.join(homedir(), '.cache/lien-thong'));
}

/** GATEWAY_KEY is made where it is not set, so it is not asked for. */
const { GATEWAY_KEY: _made, ...OWN } = serviceConfigShape;

export interface HouseConfig {
  readonly portBase: number;
  readonly dataFolder: string;
  readonly logFolder: string;
  readonly kafkaCacheFolder: string;
  /** Null: the embedded server is started. */
  readonly databaseUrl: string | null;
  /** Handed on to every process. */
  readonly env: NodeJS.ProcessEnv;
}

/** Reads .env where there is one; a variable of the shell goes before it. */
export function loadHouseConfig(env: NodeJS.ProcessEnv, envFile = path.join(ROOT, '.env')): HouseConfig {
  if (existsSync(envFile)) process.loadEnvFile(envFile);
  // `DATABASE_URL=` in .env means: none.
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  // Gateway and subgraphs live and die together, so their secret need not outlive them.
  given.GATEWAY_KEY ??= randomBytes(32).toString('base64url');
  try {
    const config = loadConfig({ ...OWN, ...houseConfigShape }, given);
    const dataFolder = path.resolve(ROOT, config.DATA_DIR);
    return {
      portBase: config.PORT_BASE,
      dataFolder,
      logFolder: path.join(dataFolder, 'log'),
      kafkaCacheFolder: kafkaCacheFolder(given),
      databaseUrl: given.DATABASE_URL ? config.DATABASE_URL : null,
      env: given,
    };
  } catch (error) {
    if (error instanceof ConfigError) throw new HouseProblem(oneLine(error.message));
    throw error;
  }
}

/** What every process of the house is given: the same ports, database and keys. */
export function houseEnvironment(config: HouseConfig): NodeJS.ProcessEnv {
  const registry = config.portBase + PORT_OFFSETS.registry;
  return {
    ...houseKeys(config.dataFolder),
    // Subgraphs that are being written answer from this machine.
    REGISTRY_PRIVATE_ADDRESSES: 'on',
    // Whoever names a file wants that one.
    ...(config.env.SUPERGRAPH_FILE ? {} : { REGISTRY_URL: `http://127.0.0.1:${registry}` }),
    SUPERGRAPH_KEPT: path.join(config.dataFolder, 'gateway/supergraph.json'),
    ...config.env,
    PORT_BASE: String(config.portBase),
    DATABASE_URL: config.databaseUrl ?? embeddedUrl(config),
  };
}

export function embeddedUrl(config: HouseConfig): string {
  const port = config.portBase + PORT_OFFSETS.postgres;
  return `postgresql://lien_thong:lien_thong@127.0.0.1:${port}/postgres`;
}

/** What a ConfigError lists line by line, in one. */
export function oneLine(text: string): string {
  const [first, ...faults] = text.split('\n').map((line) => line.trim());
  return `${first} ${faults.join('; ')}. Every variable is explained in .env.example.`;
}
