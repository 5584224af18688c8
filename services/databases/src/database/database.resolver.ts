import { listFingerprint, mapConnection, pageArguments } from '@lien-thong/kit/connections';
import { sourceOf } from '@lien-thong/kit/sources';
import type { ServiceContext } from '../context';
import type { Resolvers } from '../generated/graphql';
import type { DatabaseRow, DatabaseStateRow } from './database.entity';

const known = async (code: string, { loaders }: ServiceContext) =>
  (await loaders.databaseByCode.load(code)) as DatabaseRow;

const stateOn = async (code: string, asOf: string | null | undefined, { loaders, clock }: ServiceContext) =>
  (await loaders.stateOf.load(code, clock.dayOf(asOf))) as DatabaseStateRow;

export const databaseResolvers = {
  Query: {
    database: (_, { code }, { loaders }) => loaders.databaseByCode.load(code),
    databases: async (_, { filter, ...page }, context) => {
      const keys = await context.loaders.databasePage(filter ?? {}, context.clock.dayOf(filter?.asOf), page);
      return mapConnection(keys, (code) => known(code, context));
    },
  },

  Database: {
    __resolveReference: ({ code }, { loaders }) => loaders.databaseByCode.load(code),
    names: ({ code }, _, { loaders }) => loaders.namesOf.load(code),
    owner: async ({ ownerCode }, { asOf }, { loaders, clock }) =>
      ownerCode === null ? null : { code: await loaders.agencyOn.load(ownerCode, clock.dayOf(asOf)) },
    fields: ({ code }, _, { loaders }) => loaders.fieldsOf.load(code),
    deadline: async ({ code }, _, { loaders }) => (await loaders.deadlinesOf.load(code))[0] ?? null,
    deadlines: ({ code }, _, { loaders }) => loaders.deadlinesOf.load(code),
    status: async ({ code }, { asOf }, context) => {
      const state = await stateOn(code, asOf, context);
      return state.status === null ? null : state;
    },
    dueState: async ({ code }, { asOf }, context) => (await stateOn(code, asOf, context)).dueState,
    late: async ({ code }, { asOf }, context) => (await stateOn(code, asOf, context)).dueState === 'OVERDUE',
    source: sourceOf,
  },

  DatabaseName: { source: sourceOf },
  DatabaseField: { source: sourceOf },
  DatabaseDeadline: {
    deadline: (row) => row,
    directive: ({ directiveId }) => ({ id: directiveId }),
    source: sourceOf,
  },
  DatabaseStatusReport: {
    status: ({ status }) => status as NonNullable<DatabaseStateRow['status']>,
    reportedOn: ({ reportedOn }) => reportedOn as string,
    source: sourceOf,
  },

  Agency: {
    __resolveReference: ({ code }) => ({ code }),
    databases: async ({ code }, { dueState = null, asOf, ...input }, context) => {
      const day = context.clock.dayOf(asOf);
      const page = pageArguments(listFingerprint('Agency.databases', { dueState, day }), input, code);
      const keys = await context.loaders.ownedBy.load(code, { dueState, day, page });
      return mapConnection(keys, (key) => known(key, context));
    },
  },
} satisfies Resolvers;
