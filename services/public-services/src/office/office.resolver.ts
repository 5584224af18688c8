import { listFingerprint, pageArguments, type PageInput } from '@lien-thong/kit/connections';
import { CodedError, kitErrors } from '@lien-thong/kit/errors';
import type { ServiceContext } from '../context';
import type { Resolvers } from '../generated/graphql';
import type { OfficeRow } from './office.entity';

const LONGEST_SEARCH = 200;

interface Asked extends PageInput {
  readonly province?: string | null;
  readonly search?: string | null;
}

/** The one way to the offices of a service, whichever field asks. */
function officesOf(id: string, { province, search, ...input }: Asked, { loaders, clock }: ServiceContext) {
  if (search && search.length > LONGEST_SEARCH) {
    throw new CodedError(kitErrors.TEXT_TOO_LONG, { argument: 'search', most: LONGEST_SEARCH });
  }
  const day = clock.dayOf(null);
  const wanted = { province: province ?? null, search: search ?? null, day };
  const page = pageArguments(listFingerprint('PublicService.offices', wanted), input, id);
  return loaders.officesOf.load(id, { ...wanted, page });
}

export const officeResolvers = {
  Query: {
    serviceOffices: (_, { service, ...asked }, context) => officesOf(service, asked, context),
  },
  PublicService: {
    offices: ({ id }, asked, context) => officesOf(id, asked, context),
  },
  ServiceOffice: {
    agency: ({ agencyCode }) => ({ code: agencyCode }),
    unit: ({ unitCode }) => (unitCode ? { code: unitCode } : null),
    province: async (office, _, context) => {
      const unit = await unitOf(office, context);
      return unit && { code: unit.provinceCode };
    },
    label: async (office, _, context) => {
      const unit = await unitOf(office, context);
      if (!unit) return null;
      return office.level === 'COMMUNAL' && unit.shared ? `${unit.name}, ${unit.provinceName}` : unit.name;
    },
    formerNameSuccessors: ({ formerName }, _, { loaders, clock }) =>
      formerName === null ? null : loaders.successorsOf.load(formerName, clock.dayOf(null)),
    offering: ({ serviceId, agencyCode }, _, { loaders }) =>
      loaders.offeringAt.load(`${serviceId}/${agencyCode}`),
  },
} satisfies Resolvers;

const unitOf = ({ unitCode }: OfficeRow, { loaders, clock }: ServiceContext) =>
  unitCode === null ? null : loaders.officeUnit.load(unitCode, clock.dayOf(null));
