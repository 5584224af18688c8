import { composeServices } from '@apollo/composition';
import { logicalAddress } from '@lien-thong/kit/http';
import { parse } from 'graphql';
import { Identities } from '../data/identity';
import { Subgraph } from '../subgraphs/subgraph';
import type { GraphSource } from './source';

/** A graph composed, with its subgraphs in this process. */
export interface OpenGraph {
  readonly name: string;
  readonly supergraphSdl: string;
  readonly subgraphs: ReadonlyMap<string, Subgraph>;
  readonly identities: Identities;
}

class CannotCompose extends Error {
  override readonly name = 'CannotCompose';
}

/** @throws CannotCompose with composition's own words. */
export function openGraph({ name, subgraphs, supergraphSdl }: GraphSource): OpenGraph {
  const opened = Object.entries(subgraphs).map(([subgraph, sdl]) => new Subgraph(subgraph, sdl));
  return {
    name,
    supergraphSdl: supergraphSdl ?? composed(name, opened),
    subgraphs: new Map(opened.map((subgraph) => [subgraph.name, subgraph])),
    identities: new Identities(opened),
  };
}

function composed(graph: string, subgraphs: readonly Subgraph[]): string {
  const { supergraphSdl, errors } = composeServices(
    subgraphs.map(({ name, sdl }) => ({ name, url: logicalAddress(name), typeDefs: parse(sdl) })),
  );
  if (!supergraphSdl)
    throw new CannotCompose(`${graph}: ${errors?.map((error) => error.message).join('\n')}`);
  return supergraphSdl;
}
