import { mapConnection, pageArguments } from '@lien-thong/kit/connections';
import { sourceOf } from '@lien-thong/kit/sources';
import type { ComponentRow } from '../component/component.entity';
import type { ServiceContext } from '../context';
import type { Resolvers } from '../generated/graphql';
import { audiencesOf } from './procedure.audience';
import type { ProcedureRow } from './procedure.entity';

const known = async (code: string, { loaders }: ServiceContext) =>
  (await loaders.procedureByCode.load(code)) as ProcedureRow;

const component = async (id: string, { loaders }: ServiceContext) =>
  (await loaders.componentById.load(id)) as ComponentRow;

export const procedureResolvers = {
  Query: {
    procedure: (_, { code }, { loaders }) => loaders.procedureByCode.load(code),
    procedures: async (_, { filter, ...page }, context) => {
      const keys = await context.loaders.procedurePage(filter ?? {}, page);
      return mapConnection(keys, (code) => known(code, context));
    },
  },

  Procedure: {
    __resolveReference: ({ code }, { loaders }) => loaders.procedureByCode.load(code),
    managingAgency: ({ managingAgencyCode }) => (managingAgencyCode ? { code: managingAgencyCode } : null),
    audiences: ({ audiences }) => audiencesOf(audiences),
    processingTime: ({ processingTimes }) => processingTimes,
    components: async ({ code, componentsListed }, input, context) => {
      if (!componentsListed) return null;
      const keys = await context.loaders.componentsOf.load(code, pageArguments('components', input, code));
      return mapConnection(keys, (id) => component(id, context));
    },
    result: ({ results }) => results,
    legalBasis: ({ legalBasis }) => legalBasis?.map((number) => ({ number })) ?? null,
    versionNumber: ({ version }) => version,
    duplicates: async ({ code }, _, context) =>
      (await context.loaders.duplicatesOf.load(code)).map((other) => known(other, context)),
    source: sourceOf,
  },

  Agency: {
    __resolveReference: ({ code }) => ({ code }),
    procedures: async ({ code }, input, context) => {
      const keys = await context.loaders.proceduresOfAgency.load(
        code,
        pageArguments('procedures', input, code),
      );
      return mapConnection(keys, (procedure) => known(procedure, context));
    },
  },
} satisfies Resolvers;
