import { listFingerprint, mapConnection, pageArguments } from '@lien-thong/kit/connections';
import { sourceOf } from '@lien-thong/kit/sources';
import type { ServiceContext } from '../context';
import type { Resolvers } from '../generated/graphql';
import type { AgencyRow } from './agency.entity';

const load = (code: string | null, { loaders }: ServiceContext) =>
  code ? loaders.agencyByCode.load(code) : null;

const known = async (code: string, { loaders }: ServiceContext) =>
  (await loaders.agencyByCode.load(code)) as AgencyRow;

export const agencyResolvers = {
  Query: {
    agency: (_, { code }, context) => load(code, context),
    agencies: async (_, { filter, ...page }, context) => {
      const day = context.clock.dayOf(filter?.asOf);
      const keys = await context.loaders.agencyPage(filter ?? {}, day, page);
      return mapConnection(keys, (code) => known(code, context));
    },
    resolveAgency: async (_, { name, on }, context) =>
      load(await context.loaders.agencyByName.load(name, context.clock.dayOf(on)), context),
  },

  Agency: {
    __resolveReference: ({ code }, context) => load(code, context),
    parent: async ({ parentCode }, { asOf }, context) =>
      parentCode
        ? load(await context.loaders.agencyOn.load(parentCode, context.clock.dayOf(asOf)), context)
        : null,
    unit: ({ unitCode }, _, { loaders }) => (unitCode ? loaders.unitByCode.load(unitCode) : null),
    active: ({ activeFrom, activeUntil }, { asOf }, { clock }) => {
      const day = clock.dayOf(asOf);
      return (activeFrom ?? day) <= day && (activeUntil === null || day < activeUntil);
    },
    mergedInto: ({ mergedInto }, _, context) => load(mergedInto, context),
    predecessors: ({ code }, _, { loaders }) => loaders.predecessorsOf.load(code),
    aliases: ({ code }, _, { loaders }) => loaders.aliasesOf.load(code),
    members: async ({ code }, { asOf, ...input }, context) => {
      const day = context.clock.dayOf(asOf);
      const page = pageArguments(listFingerprint('Agency.members', { day }), input, code);
      const keys = await context.loaders.membersOf.load(code, { day, page });
      return mapConnection(keys, (member) => known(member, context));
    },
    source: sourceOf,
  },

  AgencyAlias: { source: sourceOf },
} satisfies Resolvers;
