import type { Resolvers } from '../generated/graphql';

export const issueResolvers = {
  Query: { dataIssues: (_, filter) => filter },
  DataIssues: { publicServices: (filter, page, { loaders }) => loaders.dataIssues(filter, page) },
} satisfies Resolvers;
