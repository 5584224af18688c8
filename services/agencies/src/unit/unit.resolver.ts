import { mapConnection, pageArguments } from '@lien-thong/kit/connections';
import type { ServiceContext } from '../context';
import type { Resolvers } from '../generated/graphql';
import type { UnitRow } from './unit.entity';

const load = (code: string | null, { loaders }: ServiceContext) =>
  code ? loaders.unitByCode.load(code) : null;

const known = async (code: string, { loaders }: ServiceContext) =>
  (await loaders.unitByCode.load(code)) as UnitRow;

export const unitResolvers = {
  Query: {
    province: async (_, { code }, context) => {
      const unit = await load(code, context);
      return unit?.level === 'PROVINCE' ? unit : null;
    },
    provinces: (_, __, { loaders, clock }) => loaders.provinces(clock.dayOf(null)),
    communes: async (_, { province, search, ...page }, context) => {
      const keys = await context.loaders.communePage(
        province,
        search ?? null,
        context.clock.dayOf(null),
        page,
      );
      return mapConnection(keys, (code) => known(code, context));
    },
    resolveUnit: async (_, { name, province }, context) =>
      load(await context.loaders.unitByAddress(name, province ?? null, context.clock.dayOf(null)), context),
  },

  AdministrativeUnit: {
    __resolveReference: ({ code }, context) => load(code, context),
    parent: ({ parentCode }, _, context) => load(parentCode, context),
    children: async ({ code }, page, context) => {
      const day = context.clock.dayOf(null);
      const keys = await context.loaders.childrenOf.load(code, {
        day,
        page: pageArguments('children', page, code),
      });
      return mapConnection(keys, (child) => known(child, context));
    },
    active: ({ activeUntil }, { asOf }, { clock }) => activeUntil === null || clock.dayOf(asOf) < activeUntil,
    mergedInto: ({ mergedInto }, _, context) => load(mergedInto, context),
    formerUnits: ({ code }, _, { loaders }) => loaders.formerUnitsOf.load(code),
    committee: async ({ code }, { asOf }, { loaders, clock }) => {
      const committee = await loaders.committeeOf.load(code, clock.dayOf(asOf));
      return committee && loaders.agencyByCode.load(committee.code);
    },
  },
} satisfies Resolvers;
