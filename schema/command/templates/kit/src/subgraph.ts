import type { GuestDefinition } from '@lien-thong/kit/guest';
import { packageRoot } from '@lien-thong/kit/subgraph';
import { createLoaders, type Loaders } from './notes.js';
import { resolvers } from './resolvers.js';

export const subgraph: GuestDefinition<Loaders> = {
  name: 'name-of-subgraph',
  root: packageRoot(__dirname),
  createLoaders,
  resolvers,
};
