import path from 'node:path';
import { CommandError } from '../command-error';
import { ACCESS, accessOf, readLocale, readOptions, text } from '../read-options';
import type { RegistryAccess } from '../registry-http';
import { readDescription, required } from '../subgraph-description';

export interface DevSettings extends RegistryAccess {
  readonly folder: string;
  readonly name: string;
  readonly partner: string;
  /** Path of the SDL. */
  readonly schema: string;
  /** Command line that starts the subgraph's server, in its folder, on the port of the environment's PORT. */
  readonly start: string;
  readonly serverPort: number;
  /** Where the server answers on this machine. */
  readonly address: string;
  /** Where the whole graph is served. */
  readonly port: number;
}

export const USAGE = `lien-thong subgraph dev [--folder DIR] [options]

Starts the subgraph's server and, on this machine alone, a gateway that serves the whole graph with the subgraph in it,
composed anew whenever the SDL changes; the server is then started anew too. Everybody else goes on seeing the graph as it is.

  --start     command that starts the server, on the port that PORT says; start of subgraph.json
  --port      where the whole graph is served, on 127.0.0.1; 4100 by default
  --server-port  PORT of the server; one above --port by default
  --folder, --name, --partner, --schema, --registry, --token, --lang   as for lien-thong subgraph check
`;

const OPTIONS = {
  ...ACCESS,
  ...{ folder: text, name: text, partner: text, schema: text, lang: text },
  ...{ start: text, port: text, 'server-port': text },
};

/** @throws CommandError that says which option is wrong or missing. */
export function readDevSettings(args: readonly string[], env: NodeJS.ProcessEnv): DevSettings {
  const { values, positionals } = readOptions(args, OPTIONS, USAGE);
  if (positionals.length > 1) throw new CommandError(USAGE);
  const folder = values.folder ?? '.';
  const own = readDescription(folder);
  const port = portOf('--port', values.port ?? '4100');
  const serverPort = portOf('--server-port', values['server-port'] ?? String(port + 1));
  return {
    folder,
    name: required(values.name ?? own.name, 'name'),
    partner: required(values.partner ?? own.partner, 'partner'),
    schema: values.schema ?? path.join(folder, own.schema ?? 'schema.graphql'),
    start: required(values.start ?? own.start, 'start'),
    serverPort,
    address: `http://127.0.0.1:${serverPort}${pathOf(own.address)}`,
    port,
    ...accessOf(values, env),
    locale: readLocale(values.lang),
  };
}

/** The server answers below the same path here as there. */
function pathOf(address: string | undefined): string {
  return address && URL.canParse(address) ? new URL(address).pathname : '/graphql';
}

function portOf(option: string, given: string): number {
  const port = Number(given);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new CommandError(`${option} has to be a whole number from 1 to 65535, not "${given}"`);
  }
  return port;
}
