import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { StandaloneError } from './standalone-error';

export interface StandaloneSettings {
  /** Path of the file. */
  readonly supergraph: string;
  readonly host: string;
  readonly port: number;
  readonly timeoutMs: number;
  /** File of what subgraphs may cost; null where all are of the house. */
  readonly limits: string | null;
  readonly shareInFlight: boolean;
  readonly cache: boolean;
  /** Folder of operations that are known by their hash; null where none is. */
  readonly operations: string | null;
}

export const USAGE = `lien-thong gateway --supergraph FILE [--port N] [--host ADDRESS] [--timeout MS] [--limits FILE]
                   [--sharing on|off] [--cache on|off] [--operations DIR]

  --supergraph  a composed supergraph of Federation 2; taken over again whenever the file changes
  --port        where to listen; 4000 by default
  --host        address to listen on; 127.0.0.1 by default
  --timeout     milliseconds that a subgraph has to answer; 10000 by default
  --limits      what each subgraph may cost, JSON: { "partners": { name: {…} }, "house": { name: {…} } }; partners get
                narrow limits, and what the file says instead
  --sharing     whether identical queries to a subgraph that are under way at one moment are asked once; on by default
  --cache       whether answers of known operations, and entities, are kept in memory as long as @cacheControl in the
                supergraph says; no facts are heard here, so what changes meanwhile is seen only then; off by default
  --operations  a folder of .graphql files: they are planned before they are asked for, answer to their SHA-256 as
                persisted queries, also over GET, and their answers can be kept whole
`;

/** @throws StandaloneError that says which argument is wrong. */
export function readSettings(args: readonly string[]): StandaloneSettings {
  const values = valuesOf(args);
  const { supergraph } = values;
  if (!supergraph) throw new StandaloneError(`--supergraph is missing\n\n${USAGE}`);
  if (!existsSync(supergraph)) throw new StandaloneError(`${supergraph} does not exist`);
  return {
    supergraph,
    host: values.host ?? '127.0.0.1',
    port: numberOf('--port', values.port ?? '4000', 65_535),
    timeoutMs: numberOf('--timeout', values.timeout ?? '10000', 600_000),
    limits: pathOf(values.limits),
    shareInFlight: switchOf('--sharing', values.sharing ?? 'on'),
    cache: switchOf('--cache', values.cache ?? 'off'),
    operations: pathOf(values.operations),
  };
}

function valuesOf(args: readonly string[]) {
  const text = { type: 'string' } as const;
  const options = {
    supergraph: text,
    host: text,
    port: text,
    timeout: text,
    limits: text,
    sharing: text,
    cache: text,
    operations: text,
  };
  try {
    return parseArgs({ args: [...args], options }).values;
  } catch (error) {
    throw new StandaloneError(`${(error as Error).message}\n\n${USAGE}`);
  }
}

function pathOf(path: string | undefined): string | null {
  if (path !== undefined && !existsSync(path)) throw new StandaloneError(`${path} does not exist`);
  return path ?? null;
}

function numberOf(name: string, text: string, most: number): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 0 || number > most) {
    throw new StandaloneError(`${name} has to be a whole number from 0 to ${most}, not "${text}"`);
  }
  return number;
}

function switchOf(name: string, text: string): boolean {
  if (text !== 'on' && text !== 'off') throw new StandaloneError(`${name} is on or off, not "${text}"`);
  return text === 'on';
}
