import { readFileSync } from 'node:fs';
import path from 'node:path';
import { documentOf, readSubgraphs } from '@lien-thong/schema/graph';
import { print } from 'graphql';
import type { GraphSource } from './source';

const CHECKOUT = path.resolve(__dirname, '../../../..');

/** The graph that this house serves. */
export const house: GraphSource = {
  name: 'house',
  subgraphs: Object.fromEntries(readSubgraphs(CHECKOUT).map((one) => [one.name, print(documentOf(one))])),
  supergraphSdl: readFileSync(path.join(CHECKOUT, 'schema/supergraph.graphql'), 'utf8'),
};
