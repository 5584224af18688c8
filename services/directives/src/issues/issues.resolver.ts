import type { Resolvers } from '../generated/graphql';

export const issueResolvers = {
  Query: { dataIssues: (_, filter) => filter },
  DataIssues: { directives: (filter, page, { loaders, locale }) => loaders.dataIssues(filter, page, locale) },
} satisfies Resolvers;
