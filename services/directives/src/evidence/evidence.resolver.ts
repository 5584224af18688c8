import { pageArguments } from '@lien-thong/kit/connections';
import type { Resolvers } from '../generated/graphql';

export const evidenceResolvers = {
  Task: {
    evidence: ({ id }, input, { loaders }) =>
      loaders.evidenceOf.load(id, { type: 'Task', page: pageArguments('Task.evidence', input, id) }),
  },
  Finding: {
    evidence: ({ id }, input, { loaders }) =>
      loaders.evidenceOf.load(id, { type: 'Finding', page: pageArguments('Finding.evidence', input, id) }),
  },
  Evidence: {
    at: ({ at }) => new Date(at),
    source: ({ eventType, eventId }) => ({ document: eventType, locator: eventId }),
  },
} satisfies Resolvers;
