import { payloadOf } from '@lien-thong/kit/commands';
import { authorIn } from '@lien-thong/kit/subgraph';
import type { AgencyRow } from '../agency/agency.entity';
import type { Resolvers } from '../generated/graphql';
import type { UnitRow } from '../unit/unit.entity';

export const mergerResolvers = {
  Agency: {
    version: ({ code }, _, { loaders }) => loaders.agencyVersion.load(code),
    agenciesReferences: ({ code }, { asOf }, { loaders, clock }) =>
      loaders.referencesTo.load(code, clock.dayOf(asOf)),
  },
  AdministrativeUnit: {
    version: ({ code }, _, { loaders }) => loaders.unitVersion.load(code),
  },
  Mutation: {
    mergeAgencies: async (_, { input, dryRun }, context) => {
      const { result, errors } = await payloadOf(context.locale, () =>
        context.commands.mergeAgencies(authorIn(context), input, dryRun ?? false),
      );
      const body = async (code: string) => (await context.loaders.agencyByCode.load(code)) as AgencyRow;
      return {
        merged: result ? await Promise.all(result.from.map(body)) : [],
        into: result ? await body(result.into) : null,
        errors: [...errors],
      };
    },
    mergeUnits: async (_, { input, dryRun }, context) => {
      const { result, errors } = await payloadOf(context.locale, () =>
        context.commands.mergeUnits(authorIn(context), input, dryRun ?? false),
      );
      const unit = async (code: string) => (await context.loaders.unitByCode.load(code)) as UnitRow;
      return {
        merged: result ? await Promise.all(result.from.map(unit)) : [],
        into: result ? await unit(result.into) : null,
        errors: [...errors],
      };
    },
  },
} satisfies Resolvers;
