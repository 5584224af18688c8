import { listFingerprint, mapConnection, pageArguments } from '@lien-thong/kit/connections';
import type { ServiceContext } from '../context';
import type { Resolvers } from '../generated/graphql';
import type { ProcedureRow } from '../procedure/procedure.entity';

const known = async (code: string, { loaders }: ServiceContext) =>
  (await loaders.procedureByCode.load(code)) as ProcedureRow;

export const agencyResolvers = {
  Agency: {
    __resolveReference: ({ code }) => ({ code }),
    procedures: async ({ code }, { asOf, ...input }, context) => {
      const day = context.clock.dayOf(asOf);
      const page = pageArguments(listFingerprint('Agency.procedures', { day }), input, code);
      const keys = await context.loaders.proceduresOfAgency.load(code, { day, page });
      return mapConnection(keys, (key) => known(key, context));
    },
    newProcedures: async ({ code }, { since, asOf, ...input }, context) => {
      const day = context.clock.dayOf(asOf);
      const page = pageArguments(listFingerprint('Agency.newProcedures', { since, day }), input, code);
      const keys = await context.loaders.newProceduresOf.load(code, { since, day, page });
      return mapConnection(keys, (key) => known(key, context));
    },
    proceduresReferences: ({ code }, { asOf }, { loaders, clock }) =>
      loaders.referencesTo.load(code, clock.dayOf(asOf)),
  },
} satisfies Resolvers;
