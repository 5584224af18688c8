import { readFileSync } from 'node:fs';
import path from 'node:path';
import { compose } from '@lien-thong/schema/compose';
import { subgraph } from '@lien-thong/schema/graph';

const SHARED = readFileSync(path.resolve(__dirname, '../../services/kit/schema/shared.graphql'), 'utf8');

/** The supergraph of subgraphs of this graph, by name. */
export function composed(sdl: Readonly<Record<string, string>>): string {
  return compose(Object.entries(sdl).map(([name, own]) => subgraph(name, own, SHARED))).supergraphSdl;
}
