import { listFingerprint, mapConnection, pageArguments } from '@lien-thong/kit/connections';
import { sourceOf } from '@lien-thong/kit/sources';
import type { ServiceContext } from '../context';
import type { Resolvers } from '../generated/graphql';
import { isContradicted } from '../level/level-history';
import type { ServiceRow } from './public-service.entity';

/** What the importer of the portal's catalogue names as its document. */
const NATIONAL_PORTAL = 'national portal';

const known = async (id: string, { loaders }: ServiceContext) =>
  (await loaders.serviceById.load(id)) as ServiceRow;

export const serviceResolvers = {
  Query: {
    publicService: (_, { id }, { loaders }) => loaders.serviceById.load(id),
    publicServices: async (_, { filter, orderBy, ...page }, context) => {
      const day = context.clock.dayOf(filter?.asOf);
      const keys = await context.loaders.servicePage(filter ?? {}, orderBy ?? 'NAME', day, page);
      return mapConnection(keys, (id) => known(id, context));
    },
  },

  PublicService: {
    __resolveReference: ({ id }, { loaders }) => loaders.serviceById.load(id),
    procedure: ({ procedureCode }) => (procedureCode ? { code: procedureCode } : null),
    level: async ({ id }, { asOf }, { clock, loaders }) =>
      (await loaders.levelOn.load(id, clock.dayOf(asOf)))?.level ?? null,
    levelContradicted: async ({ id }, { asOf }, { clock, loaders }) => {
      const said = await loaders.levelOn.load(id, clock.dayOf(asOf));
      return said && isContradicted(said);
    },
    agency: async ({ agencyCode }, { asOf }, { loaders, clock }) =>
      agencyCode ? { code: await loaders.agencyOn.load(agencyCode, clock.dayOf(asOf)) } : null,
    active: ({ procedureCode }, _, { loaders }) =>
      procedureCode ? loaders.procedureUsable.load(procedureCode) : true,
    onPortal: async ({ id }, { asOf }, { clock, loaders }) => {
      const said = await loaders.levelOn.load(id, clock.dayOf(asOf));
      return said?.document === NATIONAL_PORTAL ? said.onlineChannel : null;
    },
    programmes: ({ id }, _, { loaders }) => loaders.listingsOf.load(id),
    version: ({ id }, _, { loaders }) => loaders.serviceVersion.load(id),
    source: sourceOf,
  },

  Procedure: {
    __resolveReference: (reference) => reference,
    services: async ({ code }, page, context) => {
      const keys = await context.loaders.servicesOfProcedure.load(
        code,
        pageArguments('services', page, code),
      );
      return mapConnection(keys, (id) => known(id, context));
    },
    onlineLevel: async ({ code }, { asOf }, { clock, loaders }) =>
      (await loaders.procedureLevelOn.load(code, clock.dayOf(asOf)))?.level ?? null,
  },

  Agency: {
    __resolveReference: (reference) => reference,
    publicServices: async ({ code }, { asOf, ...input }, context) => {
      const day = context.clock.dayOf(asOf);
      const page = pageArguments(listFingerprint('Agency.publicServices', { day }), input, code);
      const keys = await context.loaders.servicesOfAgency.load(code, { day, page });
      return mapConnection(keys, (id) => known(id, context));
    },
  },
} satisfies Resolvers;
