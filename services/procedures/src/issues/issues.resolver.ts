import type { Resolvers } from '../generated/graphql';

export const issueResolvers = {
  Query: { dataIssues: (_, filter) => filter },
  DataIssues: { procedures: (filter, page, { loaders, locale }) => loaders.dataIssues(filter, page, locale) },
} satisfies Resolvers;
