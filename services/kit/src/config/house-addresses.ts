import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { ConfigError } from './load-config';

/** Where the subgraphs of the house answer; the same for everything that asks them. */
export const addressConfigShape = {
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
};

export interface AddressConfig extends z.output<z.ZodObject<typeof addressConfigShape>> {
  readonly PORT_BASE: number;
  readonly LISTEN_HOST: string;
}

/**
 * Where each subgraph of the house answers: as configured, or on this host at its place above PORT_BASE; nothing for a
 * name that has neither.
 * @param routingFile ROUTING_FILE, resolved.
 */
export function houseAddresses(
  config: AddressConfig,
  routingFile: string,
): (subgraph: string) => string | undefined {
  const offsets = readOffsets(routingFile);
  const host = ['0.0.0.0', '::'].includes(config.LISTEN_HOST) ? '127.0.0.1' : config.LISTEN_HOST;
  return (subgraph) => {
    const known = config.SUBGRAPH_URLS.get(subgraph);
    if (known !== undefined) return known;
    const offset = offsets.get(subgraph);
    return offset === undefined ? undefined : `http://${host}:${config.PORT_BASE + offset}/graphql`;
  };
}

/** Maps: a subgraph may be called what every object has, `constructor` for one. */
function readOffsets(file: string): ReadonlyMap<string, number> {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    throw new ConfigError(`${file} cannot be read; npm run supergraph writes the composition's files`);
  }
  return new Map(Object.entries(z.record(z.string(), z.number().int().min(1)).parse(JSON.parse(text))));
}

function readAddresses(text: string, refuse: (message: string) => void): ReadonlyMap<string, string> {
  const entries = text.split(',').flatMap((entry): [string, string][] => {
    if (entry.trim() === '') return [];
    const [, name, url] = /^\s*([a-z][\w-]*)=(https?:\/\/\S+)\s*$/.exec(entry) ?? [];
    if (name && url && URL.canParse(url)) return [[name, url]];
    refuse(`"${entry.trim()}" is not name=http(s)://…`);
    return [];
  });
  return new Map(entries);
}
