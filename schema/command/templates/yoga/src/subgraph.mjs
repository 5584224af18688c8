import { readFileSync } from 'node:fs';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { parse } from 'graphql';
import { createYoga } from 'graphql-yoga';
import { noteById, noteOfAgency } from './notes.mjs';

const resolvers = {
  Query: {
    pfxNote: (_root, { id }) => noteById(id),
  },
  PfxNote: {
    // The gateway comes with the key alone.
    __resolveReference: ({ id }) => noteById(id),
    // Only the key: whatever else is asked of an agency, its owner answers.
    agency: ({ agency }) => ({ code: agency }),
  },
  Agency: {
    pfxNote: ({ code }) => noteOfAgency(code),
  },
};

const typeDefs = parse(readFileSync(new URL('../schema.graphql', import.meta.url), 'utf8'));

export const yoga = createYoga({
  schema: buildSubgraphSchema({ typeDefs, resolvers }),
  graphiql: false,
  logging: 'error',
});
