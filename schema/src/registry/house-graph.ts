import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { print } from 'graphql';
import type { OperationInUse } from '../breaking';
import { documentOf, readShared, readSubgraphs, type Subgraph } from '../graph';

/** The subgraphs that the house runs itself, composed from the checkout: what every graph is built on. */
export interface HouseGraph {
  readonly subgraphs: readonly Subgraph[];
  readonly shared: Subgraph['shared'];
  readonly names: ReadonlySet<string>;
  /** Changes with their SDL. */
  readonly digest: string;
  /** Operations of the house that are kept for clients to send by name. */
  readonly operations: readonly OperationInUse[];
}

export function readHouseGraph(checkout: string): HouseGraph {
  const subgraphs = readSubgraphs(checkout);
  const digest = createHash('sha256');
  for (const one of subgraphs) digest.update(`${one.name}\n${print(documentOf(one))}\n`);
  return {
    subgraphs,
    shared: readShared(checkout),
    names: new Set(subgraphs.map(({ name }) => name)),
    digest: digest.digest('hex'),
    operations: persistedOperations(path.join(checkout, 'schema/operations')),
  };
}

export function persistedOperations(folder: string): OperationInUse[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.graphql'))
    .sort()
    .map((file) => ({
      name: path.basename(file, '.graphql'),
      source: readFileSync(path.join(folder, file), 'utf8'),
      clients: ['schema/operations'],
    }));
}
