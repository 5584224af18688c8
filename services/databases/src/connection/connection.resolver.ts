import { payloadOf } from '@lien-thong/kit/commands';
import { listFingerprint, mapConnection, pageArguments } from '@lien-thong/kit/connections';
import { sourceOf } from '@lien-thong/kit/sources';
import { authorIn } from '@lien-thong/kit/subgraph';
import type { ServiceContext } from '../context';
import type { DatabaseRow } from '../database/database.entity';
import type { Resolvers } from '../generated/graphql';
import type { ConnectionStateRow, DataConnectionRow } from './connection.entity';

const known = async (id: string, { loaders }: ServiceContext) =>
  (await loaders.connectionById.load(id)) as DataConnectionRow;

const end = async (code: string, { loaders }: ServiceContext) =>
  (await loaders.databaseByCode.load(code)) as DatabaseRow;

const stateOn = async (id: string, asOf: string | null | undefined, { loaders, clock }: ServiceContext) =>
  (await loaders.connectionStateOf.load(id, clock.dayOf(asOf))) as ConnectionStateRow;

export const connectionResolvers = {
  Query: {
    connections: async (_, { filter, ...page }, context) => {
      const day = context.clock.dayOf(filter?.asOf);
      const keys = await context.loaders.connectionPage(filter ?? {}, day, page);
      return mapConnection(keys, (id) => known(id, context));
    },
  },

  DataConnection: {
    __resolveReference: ({ id }, { loaders }) => loaders.connectionById.load(id),
    from: ({ fromCode }, _, context) => end(fromCode, context),
    to: ({ toCode }, _, context) => end(toCode, context),
    directive: ({ directiveId }) => (directiveId === null ? null : { id: directiveId }),
    deadline: ({ deadlineText, precision, dueOn }) =>
      deadlineText === null || precision === null ? null : { text: deadlineText, precision, dueOn },
    status: async ({ id }, { asOf }, context) => {
      const state = await stateOn(id, asOf, context);
      return state.status === null ? null : state;
    },
    since: async ({ id }, { asOf }, context) => (await stateOn(id, asOf, context)).since,
    version: ({ id }, _, { loaders }) => loaders.connectionVersion.load(id),
    dueState: async ({ id }, { asOf }, context) => (await stateOn(id, asOf, context)).dueState,
    source: sourceOf,
  },

  ConnectionStatusReport: {
    status: ({ status }) => status as NonNullable<ConnectionStateRow['status']>,
    reportedOn: ({ reportedOn }) => reportedOn as string,
    source: sourceOf,
  },

  Agency: {
    dataHandovers: async ({ code }, { dueState = null, asOf, ...input }, context) => {
      const day = context.clock.dayOf(asOf);
      const page = pageArguments(listFingerprint('Agency.dataHandovers', { dueState, day }), input, code);
      const keys = await context.loaders.handoversOf.load(code, { dueState, day, page });
      return mapConnection(keys, (id) => known(id, context));
    },
  },
  Mutation: {
    setConnectionStatus: async (_, { input }, context) => {
      const { result, errors } = await payloadOf(context.locale, () =>
        context.commands.setConnectionStatus(authorIn(context), input),
      );
      const connection = result === null ? null : await context.loaders.connectionById.load(result);
      return { connection, errors: [...errors] };
    },
  },
  Database: {
    connections: async ({ code }, input, context) => {
      const page = pageArguments(listFingerprint('Database.connections', {}), input, code);
      const keys = await context.loaders.connectionsOf.load(code, page);
      return mapConnection(keys, (id) => known(id, context));
    },
  },
} satisfies Resolvers;
