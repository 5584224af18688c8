import { readdirSync, readFileSync, existsSync } from 'node:fs';
import path from 'node:path';
import { GATEWAYS_OWN } from '@lien-thong/kit/http';
import {
  getLocation,
  Kind,
  parse,
  Source,
  type ASTNode,
  type DefinitionNode,
  type DocumentNode,
} from 'graphql';

/** One subgraph as its service serves it: its own definitions beside the shared ones. */
export interface Subgraph {
  readonly name: string;
  /** Path of its SDL from the checkout, which every message begins with. */
  readonly file: string;
  readonly own: readonly DefinitionNode[];
  readonly shared: readonly DefinitionNode[];
  /** Where it answers; left out where whoever runs the graph decides that. */
  readonly url?: string;
}

const SHARED_FILE = 'services/kit/schema/shared.graphql';

/** Of what the gateway answers in its own process: it has no data, no facts and no port. */
const GATEWAYS_FILE = 'gateway/schema.graphql';

/** Every folder of services/ with an SDL of its own is a subgraph of that name, and the gateway's is one; by name. */
export function readSubgraphs(checkout: string): Subgraph[] {
  const read = (file: string) => readFileSync(path.join(checkout, file), 'utf8');
  const shared = read(SHARED_FILE);
  const services = readdirSync(path.join(checkout, 'services')).filter((name) =>
    existsSync(path.join(checkout, fileOf(name))),
  );
  const own = existsSync(path.join(checkout, GATEWAYS_FILE)) ? [GATEWAYS_OWN] : [];
  return [...services, ...own].sort().map((name) => subgraph(name, read(fileOf(name)), shared));
}

function fileOf(name: string): string {
  return name === GATEWAYS_OWN ? GATEWAYS_FILE : `services/${name}/schema.graphql`;
}

/** The definitions that the kit adds to every subgraph. */
export function readShared(checkout: string): readonly DefinitionNode[] {
  return parse(new Source(readFileSync(path.join(checkout, SHARED_FILE), 'utf8'), SHARED_FILE)).definitions;
}

export function subgraph(name: string, sdl: string, shared: string): Subgraph {
  const file = fileOf(name);
  return {
    name,
    file,
    own: parse(new Source(sdl, file)).definitions,
    shared: parse(new Source(shared, SHARED_FILE)).definitions,
  };
}

export function documentOf({ own, shared }: Subgraph): DocumentNode {
  return { kind: Kind.DOCUMENT, definitions: [...shared, ...own] };
}

export interface Place {
  readonly file: string;
  readonly line: number;
}

/** Where a node stands; nothing where composition made the node itself. */
export function whereOf(node: ASTNode | null | undefined): Place | undefined {
  if (!node?.loc) return undefined;
  return { file: node.loc.source.name, line: getLocation(node.loc.source, node.loc.start).line };
}

/** `file:line` of a node, or of nothing where composition made the node itself. */
export function placeOf(node: ASTNode | null | undefined): string | undefined {
  const place = whereOf(node);
  return place && `${place.file}:${place.line}`;
}
