import type { Resolvers } from '../generated/graphql';
import type { ProcedureRow } from '../procedure/procedure.entity';

export const componentResolvers = {
  DossierComponent: {
    __resolveReference: ({ id }, { loaders }) => loaders.componentById.load(id),
    procedure: async ({ procedureCode }, _, { loaders }) =>
      (await loaders.procedureByCode.load(procedureCode)) as ProcedureRow,
  },
} satisfies Resolvers;
