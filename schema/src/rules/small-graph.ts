import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describeGraph, subgraph, type FactContract, type Graph } from '../graph';

const SHARED = path.resolve(__dirname, '../../../services/kit/schema/shared.graphql');

/** A graph of a few lines of SDL each, with the real shared value types: what the tests of the rules break. */
export function smallGraph(
  sdl: Readonly<Record<string, string>>,
  contracts: ReadonlyMap<string, FactContract> = new Map(),
): Graph {
  const shared = readFileSync(SHARED, 'utf8');
  return describeGraph(
    Object.entries(sdl).map(([name, own]) => subgraph(name, own, shared)),
    contracts,
  );
}
