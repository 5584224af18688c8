import { payloadOf } from '@lien-thong/kit/commands';
import { listFingerprint, mapConnection, pageArguments } from '@lien-thong/kit/connections';
import { sourceOf } from '@lien-thong/kit/sources';
import { authorIn } from '@lien-thong/kit/subgraph';
import type { ServiceContext } from '../context';
import type { Resolvers } from '../generated/graphql';
import type { ServiceRow } from '../public-service/public-service.entity';
import { mismatchOf, type OfferingRow } from './offering.entity';
import { onlineShare } from './offering.share';

const known = async (id: string, { loaders }: ServiceContext) =>
  (await loaders.offeringById.load(id)) as OfferingRow;
const stateOn = (id: string, asOf: string | null | undefined, { loaders, clock }: ServiceContext) =>
  loaders.offeringStateOf.load(id, clock.dayOf(asOf));

export const offeringResolvers = {
  PublicService: {
    offerings: async ({ id }, { asOf, ...input }, context) => {
      const day = context.clock.dayOf(asOf);
      const page = pageArguments(listFingerprint('PublicService.offerings', { day }), input, id);
      const keys = await context.loaders.offeringsOf.load(id, { day, page });
      return mapConnection(keys, (key) => known(key, context));
    },
  },
  ServiceOffering: {
    __resolveReference: ({ id }, { loaders }) => loaders.offeringById.load(id),
    service: async ({ serviceId }, _, { loaders }) =>
      (await loaders.serviceById.load(serviceId)) as ServiceRow,
    agency: async ({ agencyCode }, { asOf }, { loaders, clock }) => ({
      code: await loaders.agencyOn.load(agencyCode, clock.dayOf(asOf)),
    }),
    unit: async ({ unitCode }, { asOf }, { loaders, clock }) =>
      unitCode ? { code: await loaders.unitOn.load(unitCode, clock.dayOf(asOf)) } : null,
    portalLevel: async ({ id }, { asOf }, context) => (await stateOn(id, asOf, context))?.portalLevel ?? null,
    systemLevel: async ({ id }, { asOf }, context) => (await stateOn(id, asOf, context))?.systemLevel ?? null,
    mismatch: async ({ id }, { asOf }, context) => {
      const state = await stateOn(id, asOf, context);
      return state && mismatchOf(state);
    },
    status: async ({ id }, { asOf }, context) => (await stateOn(id, asOf, context))?.status ?? null,
    reportedOn: async ({ id }, { asOf }, context) => (await stateOn(id, asOf, context))?.reportedOn ?? null,
    source: async ({ id }, { asOf }, context) => {
      const state = await stateOn(id, asOf, context);
      return state && sourceOf(state);
    },
    version: ({ id }, _, { loaders }) => loaders.offeringVersion.load(id),
  },
  Agency: {
    offeringMismatches: async ({ code }, { asOf, ...input }, context) => {
      const day = context.clock.dayOf(asOf);
      const page = pageArguments(listFingerprint('Agency.offeringMismatches', { day }), input, code);
      const keys = await context.loaders.mismatchesOf.load(code, { day, page });
      return mapConnection(keys, (key) => known(key, context));
    },
    onlineShare: async ({ code }, { asOf }, { loaders, clock }) => {
      const day = clock.dayOf(asOf);
      return onlineShare(await loaders.onlineShareOf.load(code, day), day);
    },
  },
  Mutation: {
    reportOffering: async (_, { input }, context) => {
      const { result, errors } = await payloadOf(context.locale, () =>
        context.commands.reportOffering(authorIn(context), input),
      );
      return { offering: result === null ? null : await known(result, context), errors: [...errors] };
    },
  },
} satisfies Resolvers;
