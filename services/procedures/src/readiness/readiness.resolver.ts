import { listFingerprint, mapConnection, pageArguments } from '@lien-thong/kit/connections';
import type { Resolvers } from '../generated/graphql';
import type { ProcedureRow } from '../procedure/procedure.entity';
import { ratioOf } from './readiness.measure';

export const readinessResolvers = {
  Procedure: {
    dataReadiness: ({ code }, { asOf }, { loaders, clock }) =>
      loaders.readinessOf.load(code, clock.dayOf(asOf)),
  },
  Agency: {
    dataReadiness: ({ code }, { asOf }, { loaders, clock }) =>
      loaders.readinessOfAgency.load(code, clock.dayOf(asOf)),
  },
  DataReadiness: {
    ratio: (row) => ratioOf(row),
    waitingFor: ({ waitingFor }) => waitingFor.map((code) => ({ code })),
  },
  Database: {
    __resolveReference: ({ code }) => ({ code }),
    procedures: async ({ code }, { waiting = null, asOf, ...input }, { loaders, clock }) => {
      const day = clock.dayOf(asOf);
      const page = pageArguments(listFingerprint('Database.procedures', { waiting, day }), input, code);
      const keys = await loaders.proceduresOfDatabase.load(code, { waiting, day, page });
      return mapConnection(keys, async (key) => (await loaders.procedureByCode.load(key)) as ProcedureRow);
    },
  },
} satisfies Resolvers;
