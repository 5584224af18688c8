import { mapConnection, pageArguments } from '@lien-thong/kit/connections';
import { sourceOf } from '@lien-thong/kit/sources';
import type { ComponentRow } from '../component/component.entity';
import type { ServiceContext } from '../context';
import type { Resolvers } from '../generated/graphql';
import { audiencesOf } from './procedure.audience';
import { validityOf } from './procedure.validity';
import type { ProcedureRow } from './procedure.entity';

const known = async (code: string, { loaders }: ServiceContext) =>
  (await loaders.procedureByCode.load(code)) as ProcedureRow;

const component = async (id: string, { loaders }: ServiceContext) =>
  (await loaders.componentById.load(id)) as ComponentRow;

export const procedureResolvers = {
  Query: {
    procedure: (_, { code }, { loaders }) => loaders.procedureByCode.load(code),
    procedures: async (_, { filter, ...page }, context) => {
      const keys = await context.loaders.procedurePage(filter ?? {}, context.clock.dayOf(null), page);
      return mapConnection(keys, (code) => known(code, context));
    },
  },

  Procedure: {
    __resolveReference: ({ code }, { loaders }) => loaders.procedureByCode.load(code),
    managingAgency: async ({ managingAgencyCode }, { asOf }, { loaders, clock }) =>
      managingAgencyCode
        ? { code: await loaders.agencyOn.load(managingAgencyCode, clock.dayOf(asOf)) }
        : null,
    steps: ({ steps }) => steps?.map((text, index) => ({ ordinal: index + 1, text })) ?? null,
    chain: async ({ code }, _, context) =>
      (await context.loaders.chainOf.load(code)).map((member) => known(member, context)),
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

  ProcedureResult: {
    validity: ({ validYears }) => validityOf(validYears ?? null),
    personalIdentifier: ({ personalIdentifier }) => personalIdentifier ?? null,
  },
} satisfies Resolvers;
